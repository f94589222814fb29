import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const finite = v.pipe(v.number(), v.finite())
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const ends = v.strictTuple([finite, finite])
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))

/** What an exercise is answered on, field by field. */
export const sheetEntries = {
  options: v.exactOptional(
    v.array(v.strictObject({ id: slug, html: text, plain: text, curve: v.exactOptional(text) })),
  ),
  multiple: v.exactOptional(v.boolean()),
  code: v.exactOptional(text),
  plane: v.exactOptional(
    v.strictObject({
      x: ends,
      y: ends,
      contours: v.exactOptional(text),
      curve: v.exactOptional(text),
    }),
  ),
  sketch: v.exactOptional(v.strictObject({ at: v.array(finite), y: ends })),
  training: v.exactOptional(
    v.strictObject({
      mostEpochs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
    }),
  ),
  shape: v.exactOptional(v.union([v.strictTuple([size]), v.strictTuple([size, size])])),
  picture: v.exactOptional(
    v.strictObject({ exploration: slug, options: v.record(v.string(), v.unknown()) }),
  ),
}
