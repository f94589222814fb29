import type { LabelledPoint, StreetLine } from '../../../src-shared/domain/index.ts'
import type { PlotPoint } from '../../plots/index.ts'

/** Length of (a, b): how many units a·x + b·y + c changes over one step straight across the line. */
export const steepness = ({ a, b }: StreetLine): number => Math.hypot(a, b)

/** a·x + b·y + c at a place. */
export const valueAt = ({ a, b, c }: StreetLine, { x, y }: PlotPoint): number => a * x + b * y + c

/** label·(a·x + b·y + c): at least 1 outside of the street, negative on the wrong side. */
export const scoreOf = (line: StreetLine, point: LabelledPoint): number =>
  point.label * valueAt(line, point)

/** From the line to the place, without a sign. */
export const distanceTo = (line: StreetLine, place: PlotPoint): number =>
  Math.abs(valueAt(line, place)) / steepness(line)

/** The place of the line that is nearest to `place`. */
export function footOf(line: StreetLine, place: PlotPoint): PlotPoint {
  const part = valueAt(line, place) / (line.a * line.a + line.b * line.b)
  return { x: place.x - part * line.a, y: place.y - part * line.b }
}

/** The same line with all three numbers times `factor`. */
export const scaled = ({ a, b, c }: StreetLine, factor: number): StreetLine => ({
  a: a * factor,
  b: b * factor,
  c: c * factor,
})

/**
 * The line through two places, with (a, b) as long as that of `like` and on the same side of it; none
 * where the places are too close to tell a direction.
 */
export function lineThroughPlaces(
  p: PlotPoint,
  q: PlotPoint,
  like: StreetLine,
): StreetLine | undefined {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const length = Math.hypot(dx, dy)
  if (length < 1e-9) return undefined
  const side = like.b * dx - like.a * dy >= 0 ? 1 : -1
  const size = (side * steepness(like)) / length
  const [a, b] = [-dy * size, dx * size]
  return { a, b, c: -(a * p.x + b * p.y) }
}

/**
 * The line's street scaled to be as wide as the points allow: the nearest point lies on its edge. None
 * where a point is on the wrong side of the line or on it.
 */
export function widestAlong(
  line: StreetLine,
  points: readonly LabelledPoint[],
): StreetLine | undefined {
  const least = (turned: StreetLine): number =>
    Math.min(...points.map((point) => scoreOf(turned, point)))
  // Which side is positive is not the learner's concern here.
  const turned = least(line) >= least(scaled(line, -1)) ? line : scaled(line, -1)
  const room = least(turned)
  return room > 1e-12 && Number.isFinite(room) ? scaled(turned, 1 / room) : undefined
}

/** Longer than any line in a picture. */
const far = 60

/** Both ends of the line a·x + b·y + c = level, far beyond the picture. */
export function endsOf(line: StreetLine, level = 0): readonly [PlotPoint, PlotPoint] {
  const size = steepness(line)
  const moved = { ...line, c: line.c - level }
  const foot = footOf(moved, { x: 0, y: 0 })
  const [ux, uy] = [(-line.b / size) * far, (line.a / size) * far]
  return [
    { x: foot.x - ux, y: foot.y - uy },
    { x: foot.x + ux, y: foot.y + uy },
  ]
}

/**
 * Where the line a·x + b·y + c = level leaves the square from..to: its ends, the higher one (the
 * right one of a level line) last; empty where the line passes the square by.
 */
export function cutBySquare(
  line: StreetLine,
  level: number,
  from: number,
  to: number,
): readonly PlotPoint[] {
  const { a, b } = line
  const c = line.c - level
  const inside = (value: number): boolean => value >= from - 1e-9 && value <= to + 1e-9
  const crossings = [from, to].flatMap((edge): PlotPoint[] => [
    ...(Math.abs(b) > 1e-12 ? [{ x: edge, y: -(a * edge + c) / b }] : []),
    ...(Math.abs(a) > 1e-12 ? [{ x: -(b * edge + c) / a, y: edge }] : []),
  ])
  const found = crossings
    .filter(({ x, y }) => inside(x) && inside(y))
    .toSorted((p, q) => p.y - q.y || p.x - q.x)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || Math.hypot(first.x - last.x, first.y - last.y) < 1e-6) return []
  return [first, last]
}
