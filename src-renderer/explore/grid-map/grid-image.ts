import type { MapImage } from '../../../src-shared/domain/index.ts'

/** The grid reaches from −2 to 2 in both directions. */
export const gridEnd = 2
const lines = 9
const samples = 65

export interface Lines {
  /** A NaN parts one line from the next. */
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** The lines of the grid: `upright` ones hold x, `level` ones hold y. */
export interface Grid {
  readonly upright: Lines
  readonly level: Lines
}

export interface GridImage {
  readonly grid: Grid
  /** Ends of both axes of the image, equally long. */
  readonly u: readonly [number, number]
  readonly v: readonly [number, number]
}

const even = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => -gridEnd + (2 * gridEnd * k) / (count - 1))

/** Points of all lines, the upright ones first, line by line, without anything between them. */
export const gridPoints = ((): {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
} => {
  const fixed = even(lines).flatMap((place) => Array.from({ length: samples }, () => place))
  const running = Array.from({ length: lines }, () => even(samples)).flat()
  return { xs: [...fixed, ...running], ys: [...running, ...fixed] }
})()

/** The grid itself. */
export const plainGrid: Grid = toGrid(gridPoints.xs, gridPoints.ys, Infinity)

/** The image of the grid in a window that shows it well, poles cut. */
export function gridImage({ us, vs }: MapImage): GridImage {
  const [u, v] = [spread(us), spread(vs)]
  const side = 1.08 * Math.max(u.to - u.from, v.to - v.from)
  const around = ({ from, to }: Spread): readonly [number, number] => {
    const length = side > 0 ? side : 2
    return [(from + to - length) / 2, (from + to + length) / 2]
  }
  return { grid: toGrid(us, vs, side), u: around(u), v: around(v) }
}

interface Spread {
  readonly from: number
  readonly to: number
}

/** All values, or, where a few are far out, as beside a pole, most of them. */
function spread(values: Float64Array): Spread {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted()
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0
  const whole = { from: at(0), to: at(1) }
  const most = { from: at(0.08), to: at(0.92) }
  return whole.to - whole.from <= 8 * (most.to - most.from) ? whole : most
}

/** Lifts the pen after each line, and where a line leaps by more than `leap`, as across a pole. */
function toGrid(xs: ArrayLike<number>, ys: ArrayLike<number>, leap: number): Grid {
  const part = (first: number): Lines => {
    const outX: number[] = []
    const outY: number[] = []
    for (let k = first; k < first + lines * samples; k++) {
      const [x, y] = [xs[k] ?? NaN, ys[k] ?? NaN]
      const begins = (k - first) % samples === 0
      const way = Math.hypot(x - (xs[k - 1] ?? NaN), y - (ys[k - 1] ?? NaN))
      if (begins || !(way <= leap)) {
        outX.push(NaN)
        outY.push(NaN)
      }
      outX.push(x)
      outY.push(y)
    }
    return { xs: Float64Array.from(outX), ys: Float64Array.from(outY) }
  }
  return { upright: part(0), level: part(lines * samples) }
}
