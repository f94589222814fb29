import * as v from 'valibot'

const finite = v.pipe(v.number(), v.finite())
const exampleId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))
/** Within the grid that the maps are shown on. */
const place = v.pipe(finite, v.minValue(-2), v.maxValue(2))
const cellSize = v.pipe(finite, v.minValue(0.01), v.maxValue(1))
const weight = v.pipe(finite, v.minValue(-3), v.maxValue(3))

/** Explorations of functions with several outputs, each with the options it starts with. */
export const mapExplorations = {
  'grid-map': v.strictObject({
    functions: v.exactOptional(v.pipe(v.array(exampleId), v.minLength(1))),
    /** A map outside of the lesson's examples, as an exercise gives it. */
    text: v.exactOptional(v.string()),
    x: v.exactOptional(place),
    y: v.exactOptional(place),
    size: v.exactOptional(cellSize),
    /** What is shown besides the two planes. */
    lens: v.exactOptional(v.boolean()),
    formulas: v.exactOptional(v.boolean()),
    picker: v.exactOptional(v.boolean()),
    /** Those of one group share map, P and cell size; all of a lesson are one group by default. */
    group: v.exactOptional(exampleId),
  }),
  'predict-cell': v.strictObject({
    function: exampleId,
    x: place,
    y: place,
    size: v.exactOptional(cellSize),
    tolerance: v.exactOptional(v.pipe(finite, v.gtValue(0))),
  }),
  'neuron-jacobian': v.strictObject({
    x: v.exactOptional(weight),
    y: v.exactOptional(weight),
    p: v.exactOptional(weight),
    q: v.exactOptional(weight),
    r: v.exactOptional(weight),
    s: v.exactOptional(weight),
    t: v.exactOptional(weight),
    u: v.exactOptional(weight),
  }),
} as const
