import * as v from 'valibot'
import {
  hiddenActivations,
  pointSetKinds,
  trainingCauses,
  typedKinds,
} from '../../src-shared/domain/index.ts'
import { finite, interval, name, parameterRange, slug, text } from './source-schema.ts'

/** A formula; a plain number may stand without quotation marks. */
const formula = v.union([
  text,
  v.pipe(
    finite,
    v.transform((value) => String(value)),
  ),
])
const positive = v.pipe(finite, v.gtValue(0))
const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const ends = v.pipe(
  v.strictTuple([finite, finite]),
  v.check(([from, to]) => from < to, 'the first must be less than the second'),
)
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))

const common = {
  title: text,
  prompt: text,
  placeholder: v.exactOptional(text),
  given: v.exactOptional(v.strictObject({ text, variable: name })),
  picture: v.exactOptional(
    v.strictObject({
      exploration: slug,
      options: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
  window: v.exactOptional(interval),
  parameters: v.optional(v.record(name, parameterRange), {}),
  conditions: v.optional(v.array(text), []),
  formulas: v.optional(v.record(name, text), {}),
  hints: v.pipe(
    v.array(v.strictObject({ text, highlight: v.exactOptional(slug) })),
    v.length(5, 'the ladder has five hints: look, rule, first step, twin, solution'),
  ),
}

/** Mistakes, and answers whose verdict the author promises. */
const judged = <Mistake extends v.ObjectEntries, Answer extends v.GenericSchema>(
  mistake: Mistake,
  answer: Answer,
) => ({
  misconceptions: v.optional(v.array(v.strictObject({ id: slug, ...mistake, message: text })), []),
  accepts: v.pipe(v.array(answer), v.minLength(1, 'at least one answer that must be accepted')),
  rejects: v.optional(
    v.array(v.strictObject({ answer, misconception: v.exactOptional(slug) })),
    [],
  ),
})

const variables = v.optional(v.array(name), [])
const ids = v.pipe(v.array(slug), v.minLength(1))
const options = v.pipe(
  v.array(v.strictObject({ id: slug, text, curve: v.exactOptional(text) })),
  v.minLength(2, 'at least two options'),
  v.check(
    (list) => new Set(list.map(({ id }) => id)).size === list.length,
    'two options have the same id',
  ),
)

const trainingPlan = v.strictObject({
  hidden: v.array(size),
  activation: v.picklist(hiddenActivations),
  rate: positive,
  epochs: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** One exercise as its author writes it: `exercises/<id>.yaml`. */
export const exerciseSource = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(typedKinds),
    ...common,
    variables: v.array(name),
    shape: v.exactOptional(v.union([v.strictTuple([size]), v.strictTuple([size, size])])),
    rubric: v.looseObject({ reference: formula }),
    ...judged({ answer: formula }, formula),
  }),
  v.strictObject({
    kind: v.literal('choice'),
    ...common,
    variables,
    multiple: v.optional(v.boolean(), false),
    options,
    rubric: v.strictObject({ correct: ids }),
    ...judged({ option: slug }, ids),
  }),
  v.strictObject({
    kind: v.literal('ordering'),
    ...common,
    variables,
    options,
    rubric: v.strictObject({ correct: ids }),
    ...judged({ order: ids }, ids),
  }),
  v.strictObject({
    kind: v.literal('code-line'),
    ...common,
    variables,
    code: v.pipe(v.string(), v.nonEmpty('must not be empty')),
    rubric: v.strictObject({ correct: v.pipe(v.array(lineNumber), v.minLength(1)) }),
    ...judged({ line: lineNumber }, lineNumber),
  }),
  v.strictObject({
    kind: v.literal('point'),
    ...common,
    variables,
    plane: v.strictObject({
      x: ends,
      y: ends,
      contours: v.exactOptional(text),
      curve: v.exactOptional(text),
    }),
    rubric: v.strictObject({ x: formula, y: formula, tol: positive }),
    ...judged({ x: formula, y: formula }, v.strictObject({ x: formula, y: formula })),
  }),
  v.strictObject({
    kind: v.literal('sketch'),
    ...common,
    variables: v.pipe(v.array(name), v.length(1, 'a sketch has one variable')),
    sketch: v.strictObject({
      at: v.pipe(
        v.array(finite),
        v.minLength(2),
        v.maxLength(15),
        v.check((at) => at.every((x, i) => i === 0 || x > (at[i - 1] ?? x)), 'must ascend'),
      ),
      y: ends,
    }),
    rubric: v.strictObject({ reference: formula, tol: positive }),
    ...judged({ answer: formula }, formula),
  }),
  v.strictObject({
    kind: v.literal('training'),
    ...common,
    variables,
    rubric: v.strictObject({
      points: v.strictObject({
        set: v.picklist(pointSetKinds),
        seed: formula,
        count: v.pipe(v.number(), v.integer(), v.minValue(40), v.maxValue(400)),
        noise: v.pipe(finite, v.minValue(0), v.maxValue(0.4)),
      }),
      seed: formula,
      goal: v.pipe(finite, v.gtValue(0), v.maxValue(1)),
      mostEpochs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
    }),
    ...judged({ cause: v.picklist(trainingCauses) }, trainingPlan),
  }),
  v.strictObject({
    kind: v.literal('text'),
    ...common,
    variables,
    rubric: v.strictObject({
      modelAnswer: text,
      minimumLength: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
    ...judged({}, text),
  }),
])
export type ExerciseSource = v.InferOutput<typeof exerciseSource>
export type SourceOf<Kind extends ExerciseSource['kind']> = Extract<
  ExerciseSource,
  { readonly kind: Kind }
>
