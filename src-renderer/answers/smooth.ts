/** Points of the smooth line between two given ones. */
const pieces = 16

/**
 * A smooth line through points, without overshooting them (monotone cubic interpolation, F. N. Fritsch
 * and R. E. Carlson 1980, with the slopes of the harmonic mean).
 * @param xs ascending
 */
export function smoothThrough(
  xs: readonly number[],
  ys: readonly number[],
): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  if (xs.length < 2 || ys.length !== xs.length) return { xs, ys }
  const slopes = slopesAt(xs, ys)
  const line: { readonly x: number; readonly y: number }[] = []
  for (let i = 0; i + 1 < xs.length; i++) {
    const [x, y, next, end] = [xs[i] ?? 0, ys[i] ?? 0, xs[i + 1] ?? 0, ys[i + 1] ?? 0]
    const width = next - x
    for (let piece = 0; piece < pieces; piece++) {
      const s = piece / pieces
      const start = y * (1 + 2 * s) * (1 - s) ** 2 + end * s * s * (3 - 2 * s)
      const bend =
        width * ((slopes[i] ?? 0) * s * (1 - s) ** 2 + (slopes[i + 1] ?? 0) * s * s * (s - 1))
      line.push({ x: x + s * width, y: start + bend })
    }
  }
  line.push({ x: xs.at(-1) ?? 0, y: ys.at(-1) ?? 0 })
  return { xs: line.map(({ x }) => x), ys: line.map(({ y }) => y) }
}

function slopesAt(xs: readonly number[], ys: readonly number[]): readonly number[] {
  const chord = (i: number): number =>
    ((ys[i + 1] ?? 0) - (ys[i] ?? 0)) / ((xs[i + 1] ?? 0) - (xs[i] ?? 0))
  return xs.map((_, i) => {
    if (i === 0) return chord(0)
    if (i === xs.length - 1) return chord(i - 1)
    const [before, after] = [chord(i - 1), chord(i)]
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
}
