import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { AnswerInput, SkipReason } from '../../../src-shared/domain/index.ts'
import { decodeJson } from '../json.ts'
import { readColumn } from '../stored.ts'
import { holdsSafeHtml } from './safe-html.ts'

/** What a line of an export stands for, checked, in the columns of its table. */
export type ReadRow =
  | { readonly table: 'learner'; readonly id: string; readonly values: readonly unknown[] }
  | { readonly table: 'variant'; readonly digest: string; readonly values: readonly unknown[] }
  | {
      readonly table: 'attempt'
      readonly id: string
      readonly learnerId: string
      readonly variant: Buffer
      readonly answer: AnswerInput
      /** Before and after the answer in one line, which depends on the variant. */
      readonly times: readonly unknown[]
      readonly columns: readonly string[]
      readonly note?: readonly unknown[]
    }
  | {
      readonly table: 'draft' | 'setting' | 'prediction'
      readonly learnerId: string
      /** Without the learner, who may be another here. */
      readonly values: readonly unknown[]
    }

export class SkippedRow extends Error {
  readonly reason: SkipReason

  constructor(reason: SkipReason, detail = '') {
    super(detail)
    this.reason = reason
  }
}

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such time'),
)
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))
const finite = v.pipe(v.number(), v.finite())
const json = v.unknown()

const schemas = {
  learner: v.looseObject({ id: uuid, name: text(200), createdAt: instant }),
  variant: v.looseObject({ digest, exercise: json }),
  attempt: v.looseObject({
    ...{ id: uuid, learnerId: uuid, variant: digest, submittedAt: instant, zone: text(64) },
    ...{ durationMs: v.pipe(finite, v.minValue(0)), hints: json, input: json, score: json },
    view: json,
    note: v.optional(
      v.looseObject({ note: text(4000), disputed: v.boolean(), changedAt: instant }),
    ),
  }),
  draft: v.looseObject({
    ...{ learnerId: uuid, exerciseId: slug, seed, input: json, hints: json, view: json },
    savedAt: instant,
  }),
  setting: v.looseObject({ learnerId: uuid, key: text(64), value: json }),
  prediction: v.looseObject({
    ...{ learnerId: uuid, lessonId: slug, key: text(100), guess: json, truth: json },
    ...{ score: v.pipe(finite, v.minValue(0), v.maxValue(1)), words: text(500), madeAt: instant },
  }),
}

type Line<Type extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[Type]>

function checked<Type extends keyof typeof schemas>(type: Type, line: unknown): Line<Type> {
  const result = v.safeParse(schemas[type], line)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new SkippedRow('invalid', `${v.getDotPath(issue) ?? type}: ${issue.message.slice(0, 120)}`)
}

/** As it stood in the file that was exported. */
function stored(value: unknown): string {
  if (value === undefined) throw new SkippedRow('invalid', 'a part is missing')
  return JSON.stringify(value)
}

function column(name: Parameters<typeof readColumn>[0], value: unknown): string {
  const written = stored(value)
  try {
    readColumn(name, written, 'line')
  } catch (error) {
    throw new SkippedRow('invalid', String(error).slice(0, 200))
  }
  return written
}

function requireSafe(value: unknown): void {
  if (!holdsSafeHtml(value)) throw new SkippedRow('unsafe-html')
}

function readVariant(line: Line<'variant'>): ReadRow {
  const published = column('published', line.exercise)
  requireSafe(line.exercise)
  const bytes = createHash('sha256').update(published).digest()
  if (bytes.toString('hex') !== line.digest) throw new SkippedRow('altered')
  const exercise = readColumn('published', published, 'line')
  const { exerciseId, lessonId, contentVersion, title, ...rest } = exercise
  if (!v.is(seed, rest.seed)) throw new SkippedRow('invalid', 'exercise.seed')
  const values = [bytes, exerciseId, lessonId, contentVersion, rest.seed, title, published]
  return { table: 'variant', digest: line.digest, values }
}

function readAttempt(line: Line<'attempt'>): ReadRow {
  requireSafe(line.score)
  const variant = Buffer.from(line.variant, 'hex')
  const input = column('input', line.input)
  const others = (['score', 'view'] as const).map((name) => column(name, line[name]))
  const { id, learnerId, note, submittedAt, zone, durationMs } = line
  return {
    ...{ table: 'attempt', id, learnerId, variant },
    answer: decodeJson(input) as AnswerInput,
    times: [submittedAt, zone, durationMs],
    columns: [column('hints', line.hints), input, ...others],
    ...(note && { note: [note.note, Number(note.disputed), note.changedAt] }),
  }
}

/**
 * Checks one line of an export, already parsed as JSON, whoever wrote it. Throws a SkippedRow with
 * the reason why it is no row of ours.
 */
export function readRow(line: unknown): ReadRow {
  const type = v.safeParse(v.looseObject({ type: v.string() }), line)
  switch (type.success ? type.output.type : '') {
    case 'learner': {
      const { id, name, createdAt } = checked('learner', line)
      return { table: 'learner', id, values: [id, name, createdAt] }
    }
    case 'variant':
      return readVariant(checked('variant', line))
    case 'attempt':
      return readAttempt(checked('attempt', line))
    case 'draft': {
      const { learnerId, exerciseId, seed: drawn, savedAt, ...rest } = checked('draft', line)
      const columns = (['input', 'hints', 'view'] as const).map((name) => column(name, rest[name]))
      return { table: 'draft', learnerId, values: [exerciseId, drawn, ...columns, savedAt] }
    }
    case 'setting': {
      const { learnerId, key, value } = checked('setting', line)
      return { table: 'setting', learnerId, values: [key, stored(value)] }
    }
    case 'prediction': {
      const row = checked('prediction', line)
      const values = [row.lessonId, row.key, stored(row.guess), stored(row.truth)]
      const { learnerId, score, words, madeAt } = row
      return { table: 'prediction', learnerId, values: [...values, score, words, madeAt] }
    }
    default:
      throw new SkippedRow('unknown')
  }
}
