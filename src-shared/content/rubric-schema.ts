import * as v from 'valibot'
import { pointSetKinds, trainingCauses } from '../domain/index.ts'
import type { Rubric } from '../domain/index.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const finite = v.pipe(v.number(), v.finite())
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const message = v.exactOptional(text)
const tol = v.exactOptional(v.pipe(finite, v.gtValue(0)))
const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const requiredForm = v.exactOptional(v.picklist(['simplified', 'factored', 'expanded', 'exact']))

const bound = v.nullable(finite)
const typed = {
  variables: v.array(text),
  domain: v.exactOptional(v.record(v.string(), v.strictTuple([bound, bound]))),
  reference: text,
  alternatives: v.exactOptional(v.array(text)),
  misconceptions: v.exactOptional(v.array(v.strictObject({ id: slug, answer: text, message }))),
}

/** How an exercise is judged, as the compiler writes it; one entry per answer kind. */
export const rubric: v.GenericSchema<unknown, Rubric> = v.variant('kind', [
  v.strictObject({ kind: v.literal('expression'), ...typed, requiredForm }),
  v.strictObject({
    kind: v.literal('antiderivative'),
    ...typed,
    constant: v.exactOptional(v.picklist(['required', 'optional'])),
    integrand: v.exactOptional(text),
  }),
  v.strictObject({ kind: v.literal('number'), ...typed, tol, requiredForm }),
  v.strictObject({ kind: v.literal('vector'), ...typed, tol }),
  v.strictObject({ kind: v.literal('matrix'), ...typed, tol }),
  v.strictObject({ kind: v.literal('set'), ...typed, tol }),
  v.strictObject({ kind: v.literal('interval'), ...typed, tol }),
  v.strictObject({
    kind: v.literal('line'),
    ...typed,
    tol,
    oriented: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('point'),
    x: text,
    y: text,
    tol: v.pipe(finite, v.gtValue(0)),
    misconceptions: v.exactOptional(
      v.array(v.strictObject({ id: slug, x: text, y: text, message })),
    ),
  }),
  v.strictObject({
    kind: v.literal('choice'),
    correct: v.array(text),
    misconceptions: v.exactOptional(v.array(v.strictObject({ id: slug, option: text, message }))),
  }),
  v.strictObject({
    kind: v.literal('ordering'),
    correct: v.array(text),
    misconceptions: v.exactOptional(
      v.array(v.strictObject({ id: slug, order: v.array(text), message })),
    ),
  }),
  v.strictObject({
    kind: v.literal('code-line'),
    correct: v.array(lineNumber),
    misconceptions: v.exactOptional(
      v.array(v.strictObject({ id: slug, line: lineNumber, message })),
    ),
  }),
  v.strictObject({
    kind: v.literal('sketch'),
    variables: v.pipe(v.array(text), v.length(1)),
    at: v.pipe(v.array(finite), v.minLength(2)),
    range: v.strictTuple([finite, finite]),
    reference: text,
    tol: v.pipe(finite, v.gtValue(0)),
    misconceptions: typed.misconceptions,
  }),
  v.strictObject({
    kind: v.literal('training'),
    points: v.strictObject({
      set: v.picklist(pointSetKinds),
      seed: text,
      count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(400)),
      noise: v.pipe(finite, v.minValue(0), v.maxValue(1)),
    }),
    seed: text,
    goal: v.pipe(finite, v.gtValue(0), v.maxValue(1)),
    mostEpochs: lineNumber,
    misconceptions: v.exactOptional(
      v.array(v.strictObject({ id: slug, cause: v.picklist(trainingCauses), message })),
    ),
  }),
  v.strictObject({
    kind: v.literal('text'),
    modelAnswer: text,
    minimumLength: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
])
