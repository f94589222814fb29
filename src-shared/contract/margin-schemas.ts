import * as v from 'valibot'

/** More points than a picture can hold apart. */
const mostPoints = 60
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))

export const marginRequest = v.strictObject({
  points: v.pipe(
    v.array(v.strictObject({ x: coordinate, y: coordinate, label: v.picklist([1, -1]) })),
    v.minLength(2),
    v.maxLength(mostPoints),
  ),
  penalty: v.exactOptional(v.pipe(v.number(), v.minValue(1e-4), v.maxValue(1e6))),
})
