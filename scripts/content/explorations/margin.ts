import * as v from 'valibot'

const number = String.raw`\s*-?\d+(\.\d+)?(/\d+)?\s*`
const opening = String.raw`\{\{\s*\w+\s*(\|\s*text\s*)?\}\}`
const place = `(\\(${number},${number}\\)|${opening})`

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
      new RegExp(`^\\s*(\\(${number},${number},${number}\\)|${opening})\\s*$`),
      'a line is written like "(2/3, 2/3, -1)"',
    ),
  ),
)

/** The explorations of the lesson on support vector machines. */
export const marginExplorations = {
  'margin-plane': v.strictObject({ points, line, best: v.exactOptional(v.boolean()) }),
}
