import * as v from 'valibot'
import { variable } from './schemas.ts'

const finite = v.pipe(v.number(), v.finite())
const text = v.pipe(v.string(), v.maxLength(100_000))
const names = v.pipe(v.array(variable), v.minLength(1), v.maxLength(16))

const planeMap = v.strictObject({ text, variables: v.strictTuple([variable, variable]) })
const vectorFunction = v.strictObject({ text, variables: names })
const places = v.pipe(v.array(finite), v.minLength(1), v.maxLength(20_000))

export const mapRequest = v.pipe(
  v.strictObject({ map: planeMap, xs: places, ys: places }),
  v.check(({ xs, ys }) => xs.length === ys.length, 'as many x as y'),
)
export const cellRequest = v.strictObject({
  map: planeMap,
  at: v.strictTuple([finite, finite]),
  size: v.pipe(finite, v.minValue(1e-6), v.maxValue(1e6)),
  points: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
})
export const jacobianRequest = v.pipe(
  v.strictObject({ function: vectorFunction, along: names, at: v.array(finite) }),
  v.check(
    ({ function: { variables }, at }) => variables.length === at.length,
    'a number for every variable',
  ),
)
export const jacobianFormRequest = v.strictObject({ function: vectorFunction, along: names })
