import * as v from 'valibot'
import { sumRules } from '../domain/index.ts'
import { functionText, variable } from './schemas.ts'

const finite = v.pipe(v.number(), v.finite())
const positive = v.pipe(finite, v.gtValue(0))
const stretch = { function: functionText, from: finite, to: finite }

/** More strips than pixels show nothing more. */
const mostStrips = 20_000

export const areaRequest = v.pipe(
  v.strictObject({ ...stretch, step: positive, rule: v.picklist(sumRules) }),
  v.check(({ from, to }) => from < to, 'empty interval'),
  v.check(({ from, to, step }) => (to - from) / step <= mostStrips, 'too many strips'),
)
export const antiderivativeRequest = v.pipe(
  v.strictObject({
    ...stretch,
    pixels: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(16_384)),
  }),
  v.check(({ from, to }) => from < to, 'empty interval'),
)
export const optimumRequest = v.pipe(
  v.strictObject(stretch),
  v.check(({ from, to }) => from < to, 'empty interval'),
)
export const descentRequest = v.pipe(
  v.strictObject({
    text: functionText.entries.text,
    variables: v.pipe(v.array(variable), v.minLength(1), v.maxLength(2)),
    start: v.pipe(v.array(finite), v.minLength(1), v.maxLength(2)),
    rate: positive,
    momentum: v.pipe(finite, v.minValue(0), v.ltValue(1)),
    steps: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  }),
  v.check(({ variables, start }) => variables.length === start.length, 'a start per variable'),
)
