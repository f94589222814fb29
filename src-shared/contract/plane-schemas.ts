import * as v from 'valibot'
import { variable } from './schemas.ts'

const finite = v.pipe(v.number(), v.finite())
/** What the screen sends is never changed, so its pairs may be readonly ones. */
type Pair<Item> = v.GenericSchema<readonly [Item, Item]>
const place: Pair<number> = v.tuple([finite, finite])
const range: Pair<number> = v.pipe(
  v.tuple([finite, finite]),
  v.check(([from, to]) => from < to, 'empty interval'),
)
const names: Pair<string> = v.pipe(
  v.tuple([variable, variable]),
  v.check(([first, second]) => first !== second, 'one name twice'),
)
const heights: v.GenericSchema<readonly number[]> = v.pipe(v.array(finite), v.maxLength(60))
/** Nodes along one side; 401² heights are 1.3 MB. */
const nodes = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(401))

export const planeFunction = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(100_000)),
  variables: names,
})

const grid = { xRange: range, yRange: range, columns: nodes, rows: nodes }

export const planeRequest = v.strictObject({
  function: planeFunction,
  ...grid,
  levels: v.union([v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)), heights]),
})
export const fieldRequest = v.strictObject({ function: planeFunction, ...grid })
export const scanRequest = v.strictObject({
  function: planeFunction,
  at: place,
  step: v.pipe(finite, v.gtValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(3600)),
})
export const spotRequest = v.strictObject({ function: planeFunction, at: place })
export const slicesRequest = v.strictObject({
  function: planeFunction,
  at: place,
  xRange: range,
  yRange: range,
  pixels: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(16_384)),
})
export const surfaceRequest = v.strictObject({ function: planeFunction, ...grid })
