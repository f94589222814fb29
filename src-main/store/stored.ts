import * as v from 'valibot'
import {
  answerKinds,
  fail,
  hiddenActivations,
  typedKinds,
  verdicts,
} from '../../src-shared/domain/index.ts'
import type { AnswerInput, PublishedExercise, Scored } from '../../src-shared/domain/index.ts'
import { decodeJson } from './json.ts'

/**
 * What stands in the JSON columns. Looser than what may cross from the screen: a limit that
 * becomes stricter must never make an old attempt unreadable, and keys that a newer version added
 * are kept.
 */
const text = v.string()
const number = v.custom<number>((value) => typeof value === 'number')
const texts = v.array(text)
const messageValues = v.custom<Readonly<Record<string, string | number>>>(
  (value) =>
    isRecord(value) &&
    Object.values(value).every((item) => typeof item === 'string' || typeof item === 'number'),
)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const storedInput = v.union([
  v.looseObject({
    kind: v.picklist(typedKinds),
    text,
  }),
  v.looseObject({ kind: v.literal('point'), x: number, y: number }),
  v.looseObject({ kind: v.literal('choice'), chosen: texts }),
  v.looseObject({ kind: v.literal('ordering'), order: texts }),
  v.looseObject({ kind: v.literal('code-line'), line: number }),
  v.looseObject({ kind: v.literal('sketch'), ys: v.array(number) }),
  v.looseObject({
    kind: v.literal('training'),
    hidden: v.array(number),
    activation: v.picklist(hiddenActivations),
    rate: number,
    epochs: number,
  }),
  v.looseObject({
    kind: v.literal('text'),
    text,
    selfAssessment: v.exactOptional(v.picklist(['correct', 'partly', 'incorrect'])),
  }),
])

export const storedScore = v.looseObject({
  status: v.literal('scored'),
  verdict: v.picklist(verdicts),
  feedback: v.array(
    v.looseObject({
      code: text,
      values: v.exactOptional(messageValues),
      misconception: v.exactOptional(text),
      html: v.exactOptional(text),
    }),
  ),
  evidence: v.exactOptional(
    v.looseObject({ variable: text, at: number, learner: number, truth: number }),
  ),
  form: v.exactOptional(v.looseObject({ asked: text, met: v.boolean() })),
  rule: v.looseObject({ name: text, version: number }),
})

const ends = v.tuple([number, number])
export const storedView = v.custom<Readonly<Record<string, unknown>>>(isRecord)

export const storedExercise = v.looseObject({
  exerciseId: text,
  lessonId: text,
  contentVersion: text,
  seed: number,
  title: text,
  kind: v.picklist(answerKinds),
  promptHtml: text,
  variables: texts,
  hintCount: number,
  given: v.exactOptional(v.looseObject({ text, variable: text })),
  window: v.exactOptional(v.looseObject({ from: number, to: number })),
  placeholder: v.exactOptional(text),
  varied: v.exactOptional(v.literal(true)),
  options: v.exactOptional(v.array(v.looseObject({ id: text, html: text, plain: text }))),
  multiple: v.exactOptional(v.boolean()),
  code: v.exactOptional(text),
  plane: v.exactOptional(v.looseObject({ x: ends, y: ends })),
  sketch: v.exactOptional(v.looseObject({ at: v.array(number), y: ends })),
  training: v.exactOptional(v.looseObject({ mostEpochs: number })),
  shape: v.exactOptional(v.array(number)),
  picture: v.exactOptional(v.looseObject({ exploration: text, options: storedView })),
})

export const storedHints = v.array(number)

/** The domain type of each JSON column; the schemas above check exactly this. */
interface Columns {
  readonly input: AnswerInput
  readonly score: Scored
  readonly published: PublishedExercise
  readonly hints: readonly number[]
  readonly view: Readonly<Record<string, unknown>>
}
const columns: { readonly [Name in keyof Columns]: v.GenericSchema } = {
  input: storedInput,
  score: storedScore,
  published: storedExercise,
  hints: storedHints,
  view: storedView,
}

/** Whether this may go into the column and will be readable there. */
export function fitsColumn(name: keyof Columns, value: unknown): boolean {
  return v.is(columns[name], value)
}

/**
 * A JSON column read back, untouched but for having been checked.
 * Throws the failure `storage-damaged` naming the row if it is not what was once written.
 */
export function readColumn<Name extends keyof Columns>(
  name: Name,
  json: string,
  row: string,
): Columns[Name] {
  const damaged = (reason: string) => fail('storage-damaged', `${row}: ${name}: ${reason}`)
  let value: unknown
  try {
    value = decodeJson(json)
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error))
  }
  const checked = v.safeParse(columns[name], value)
  if (!checked.success) {
    const [issue] = checked.issues
    throw damaged(`${v.getDotPath(issue) ?? 'value'}: ${issue.message}`)
  }
  return value as Columns[Name]
}
