import * as v from 'valibot'
import { hiddenActivations, selfAssessments, typedKinds } from '../domain/index.ts'
import type { AnswerInput } from '../domain/index.ts'

/** Longer than any answer that is read, so that the reader can say "too long" in plain words. */
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const finite = v.pipe(v.number(), v.finite())
const item = v.pipe(v.string(), v.maxLength(64))

/** What an answer must look like to cross into the main process. Nothing in it has been read yet. */
export const answerInput: v.GenericSchema<unknown, AnswerInput> = v.variant('kind', [
  v.strictObject({ kind: v.picklist(typedKinds), text }),
  v.strictObject({ kind: v.literal('point'), x: finite, y: finite }),
  v.strictObject({ kind: v.literal('choice'), chosen: v.pipe(v.array(item), v.maxLength(64)) }),
  v.strictObject({ kind: v.literal('ordering'), order: v.pipe(v.array(item), v.maxLength(64)) }),
  v.strictObject({
    kind: v.literal('code-line'),
    line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.strictObject({
    kind: v.literal('sketch'),
    ys: v.pipe(v.array(finite), v.maxLength(64)),
  }),
  v.strictObject({
    kind: v.literal('training'),
    hidden: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))),
      v.minLength(1),
      v.maxLength(3),
    ),
    activation: v.picklist(hiddenActivations),
    rate: v.pipe(finite, v.minValue(0.001), v.maxValue(1)),
    epochs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  }),
  v.strictObject({
    kind: v.literal('text'),
    text,
    selfAssessment: v.exactOptional(v.picklist(selfAssessments)),
  }),
])
