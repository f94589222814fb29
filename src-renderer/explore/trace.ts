/** A stretch of the x axis that P has passed over. */
export type Stretch = readonly [from: number, to: number]

/** `stretches` and the way from `a` to `b`, merged where they touch, in order. */
export function extendTrace(
  stretches: readonly Stretch[],
  a: number,
  b: number,
): readonly Stretch[] {
  let from = Math.min(a, b)
  let to = Math.max(a, b)
  if (stretches.some(([low, high]) => low <= from && to <= high)) return stretches
  const apart: Stretch[] = []
  for (const stretch of stretches) {
    if (stretch[1] < from || stretch[0] > to) apart.push(stretch)
    else {
      from = Math.min(from, stretch[0])
      to = Math.max(to, stretch[1])
    }
  }
  return [...apart, [from, to] as const].toSorted((one, other) => one[0] - other[0])
}

/** `ys` where P has been, NaN elsewhere. */
export function maskByTrace(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  stretches: readonly Stretch[],
): Float64Array {
  return Float64Array.from({ length: xs.length }, (_, index) => {
    const x = xs[index] ?? NaN
    return stretches.some(([from, to]) => from <= x && x <= to) ? (ys[index] ?? NaN) : NaN
  })
}

/** How much of [from, to] was passed over, 0 to 1. */
export function tracedPart(stretches: readonly Stretch[], from: number, to: number): number {
  const passed = stretches.reduce(
    (sum, [low, high]) => sum + Math.max(0, Math.min(high, to) - Math.max(low, from)),
    0,
  )
  return passed / (to - from)
}

/** Reads stretches back from a saved view. */
export function stretchesFrom(saved: readonly unknown[]): readonly Stretch[] {
  return saved.flatMap((one) => {
    if (!Array.isArray(one)) return []
    const [from, to] = one as unknown[]
    return typeof from === 'number' && typeof to === 'number' && from <= to
      ? [[from, to] as const]
      : []
  })
}
