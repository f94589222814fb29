import * as v from 'valibot'

const finite = v.pipe(v.number(), v.finite())
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))
const range = v.pipe(
  v.strictTuple([finite, finite]),
  v.check(([from, to]) => from < to, 'the first must be less than the second'),
)
const number = String.raw`-?\d+(?:\.\d+)?(?:/\d+)?`
const pair = String.raw`\(${number}, ${number}\)`
/** [x, y], or as text in the picture of an exercise, filled with the variant's numbers. */
const place = v.union([
  v.strictTuple([finite, finite]),
  v.pipe(v.string(), v.regex(new RegExp(`^${pair}$`), 'expected (x, y)')),
])
/** Its number and its direction. */
const arrow = v.pipe(
  v.string(),
  v.regex(new RegExp(String.raw`^\d+: ${pair}$`), 'expected n: (x, y)'),
)

/** A map of one of several functions of x and y; maps of one group share function and P. */
const map = {
  functions: v.exactOptional(v.pipe(v.array(slug), v.minLength(1))),
  x: v.exactOptional(range),
  y: v.exactOptional(range),
  at: v.exactOptional(place),
  group: v.exactOptional(slug),
}

/** Explorations of functions of two variables. */
export const planeExplorations = {
  'gradient-map': v.strictObject(map),
  'partial-slices': v.strictObject(map),
  'direction-dial': v.strictObject(map),
  'gradient-field': v.strictObject(map),
  'turning-surface': v.strictObject(map),
  'predict-steepest': v.strictObject({
    function: slug,
    at: place,
    summit: v.exactOptional(place),
    tolerance: v.pipe(finite, v.minValue(1), v.maxValue(90)),
  }),
  /** Beside a question. */
  'arrow-map': v.strictObject({
    text: v.pipe(v.string(), v.nonEmpty()),
    at: place,
    x: v.exactOptional(range),
    y: v.exactOptional(range),
    arrows: v.exactOptional(v.array(arrow)),
  }),
}
