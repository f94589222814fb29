import * as v from 'valibot'

const number = String.raw`\s*-?\d+(\.\d+)?(/\d+)?\s*`
const opening = String.raw`\{\{\s*\w+\s*(\|\s*text\s*)?\}\}`
/** A vector filled in by a variant comes in square brackets. */
const bracketed = (...parts: readonly string[]): string => `[([]${parts.join(',')}[)\\]]`
const place = `(${bracketed(number, number)}|${opening})`

/** Points with the sign of their class, `-(0, 0) +(1, 2)`; a place may be a formula of the exercise. */
const points = v.pipe(
  v.string(),
  v.regex(new RegExp(`^\\s*([-+]${place}\\s*)+$`), 'points are written like "-(0, 0) +(1, 2)"'),
)
/** The numbers of ax + by + c = 0. */
const line = v.exactOptional(
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^\\s*(${bracketed(number, number, number)}|${opening})\\s*$`),
      'a line is written like "(2/3, 2/3, -1)"',
    ),
  ),
)

/** The explorations of the lesson on support vector machines. */
export const marginExplorations = {
  'margin-plane': v.strictObject({
    points,
    line,
    best: v.exactOptional(v.boolean()),
    offersBest: v.exactOptional(v.boolean()),
  }),
  'predict-street': v.strictObject({ points, line }),
  'predict-move': v.strictObject({ points, candidates: points }),
  'line-distance': v.strictObject({
    line,
    x: v.exactOptional(v.number()),
    y: v.exactOptional(v.number()),
  }),
  'line-scale': v.strictObject({ points, line }),
  'margin-picture': v.strictObject({ points, line, names: v.exactOptional(v.boolean()) }),
}
