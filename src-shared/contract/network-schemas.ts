import * as v from 'valibot'
import { hiddenActivations, pointSetKinds } from '../domain/index.ts'

const finite = v.pipe(v.number(), v.finite())
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

/** What a network of the allowed sizes may have of weights and biases. */
const mostParameters = 2000

// Callers hand in what they may not change.
const sizes: v.GenericSchema<readonly number[]> = v.pipe(
  v.array(whole(1, 16)),
  v.minLength(2),
  v.maxLength(9),
)
const input: v.GenericSchema<readonly number[]> = v.pipe(
  v.array(finite),
  v.minLength(1),
  v.maxLength(16),
)

const design = v.strictObject({
  sizes,
  hidden: v.picklist(hiddenActivations),
  output: v.picklist(['sigmoid', 'identity']),
  loss: v.picklist(['bce', 'mse']),
})
const parameters: v.GenericSchema<Float64Array> = v.pipe(
  v.instance(Float64Array),
  v.check((values) => values.length <= mostParameters, 'too many parameters'),
  v.check((values) => values.every(Number.isFinite), 'not finite'),
)

export const pointsRequest = v.strictObject({
  set: v.picklist(pointSetKinds),
  seed,
  count: whole(2, 2000),
  noise: v.pipe(finite, v.minValue(0), v.maxValue(1)),
})

export const trainRequest = v.strictObject({
  network: design,
  points: pointsRequest,
  rate: v.pipe(finite, v.gtValue(0), v.maxValue(1000)),
  seed,
  since: v.exactOptional(v.strictObject({ epoch: whole(0, 1_000_000), parameters })),
  epochs: whole(0, 5000),
  grid: v.exactOptional(
    v.pipe(
      v.strictObject({ from: finite, to: finite, nodes: whole(2, 200) }),
      v.check(({ from, to }) => from < to, 'empty interval'),
    ),
  ),
})

export const inspectRequest = v.strictObject({
  network: design,
  parameters,
  input,
  target: finite,
  points: v.exactOptional(pointsRequest),
})
