import type { PlotPoint } from './model.ts'

export interface LabelledLine {
  readonly id: string
  /** Points in pixels; NaN where the pen is lifted. */
  readonly points: readonly PlotPoint[]
  /** Width of the label's text, pixels. */
  readonly width: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel {
  readonly id: string
  /** Left end and middle height of the text. */
  readonly x: number
  readonly y: number
  /** Which candidate place was taken; given back next time so that labels stay where they are. */
  readonly place: number
}

/** Places tried along a line, as fractions of the plot's width, best first. */
const places = [0.97, 0.86, 0.74, 0.62, 0.5, 0.38, 0.26, 0.14, 0.05]
const gap = 13

/**
 * Finds each label a place beside its own line where it covers no other line and no other label.
 * A label keeps its `previous` place while that is still free: nothing jumps while dragging.
 */
export function placeLabels(
  lines: readonly LabelledLine[],
  area: Box,
  lineHeight: number,
  previous: ReadonlyMap<string, number>,
): readonly PlacedLabel[] {
  const placed: (PlacedLabel & { readonly box: Box })[] = []
  for (const line of lines) {
    if (line.width === 0) continue
    const candidates = candidatesOf(line, area, lineHeight)
    const cost = (candidate: Candidate): number =>
      costOf(candidate, line, lines, placed) - (candidate.place === previous.get(line.id) ? 6 : 0)
    const best = candidates.toSorted((a, b) => cost(a) - cost(b))[0]
    if (best) placed.push({ id: line.id, ...best })
  }
  return placed.map(({ id, x, y, place }) => ({ id, x, y, place }))
}

interface Candidate {
  readonly place: number
  readonly x: number
  readonly y: number
  readonly box: Box
}

function candidatesOf(line: LabelledLine, area: Box, lineHeight: number): readonly Candidate[] {
  const [first, last] = [line.points[0], line.points.at(-1)]
  if (last && first?.x === last.x) return besideUpright(first, last, line, area, lineHeight)
  return places.flatMap((fraction, index) => {
    const x = area.left + fraction * (area.right - area.left)
    const y = heightAt(line.points, x)
    if (Number.isNaN(y) || y < area.top || y > area.bottom) return []
    return [-1, 1].flatMap((side) => {
      const middle = y + side * gap
      // Beside the line, on the side it leans away from: a label centred on a steep line is crossed.
      const lean = Math.max(-1, Math.min(1, riseAt(line.points, x))) * side
      const middleX = x + lean * (line.width / 2 + 4)
      const left = Math.min(
        Math.max(area.left + 2, middleX - line.width / 2),
        area.right - line.width - 2,
      )
      const box = {
        left,
        right: left + line.width,
        top: middle - lineHeight / 2,
        bottom: middle + lineHeight / 2,
      }
      if (box.top < area.top || box.bottom > area.bottom) return []
      return [{ place: index * 2 + (side > 0 ? 1 : 0), x: left, y: middle, box }]
    })
  })
}

/** Right or left of an upright line at half its height, else above or below it. */
function besideUpright(
  first: PlotPoint,
  last: PlotPoint,
  { width }: LabelledLine,
  area: Box,
  lineHeight: number,
): readonly Candidate[] {
  const { x } = first
  const middle = (first.y + last.y) / 2
  const spots = [
    { left: x + 9, y: middle },
    { left: x - 9 - width, y: middle },
    { left: x - width / 2, y: Math.max(first.y, last.y) + gap + 4 },
    { left: x - width / 2, y: Math.min(first.y, last.y) - gap - 4 },
  ]
  return spots.flatMap(({ left, y }, place) => {
    const box = { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
    const fits =
      box.left >= area.left &&
      box.right <= area.right &&
      box.top >= area.top &&
      box.bottom <= area.bottom
    return fits ? [{ place, x: left, y, box }] : []
  })
}

/** Overlap with labels weighs most, then lines crossed, then distance from the preferred place. */
function costOf(
  { box, place }: Candidate,
  own: LabelledLine,
  lines: readonly LabelledLine[],
  placed: readonly { readonly box: Box }[],
): number {
  const covered = placed.filter((other) => overlap(box, other.box)).length
  let crossed = 0
  for (const line of lines) {
    for (const step of [0, 0.25, 0.5, 0.75, 1]) {
      const y = heightAt(line.points, box.left + step * (box.right - box.left))
      if (y > box.top - 3 && y < box.bottom + 3) crossed += line.id === own.id ? 0.6 : 1
    }
  }
  return covered * 100 + crossed * 10 + place
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** How steeply a line rises on the screen at `x`, negative where it falls. */
function riseAt(points: readonly PlotPoint[], x: number): number {
  const step = 6
  const [before, after] = [heightAt(points, x - step), heightAt(points, x + step)]
  const rise = (before - after) / step
  return Number.isNaN(rise) ? 0 : rise
}

/** Height of a line (points in order of x) at `x`; NaN outside and in gaps. */
export function heightAt(points: readonly PlotPoint[], x: number): number {
  let low = 0
  let high = points.length - 1
  if (high < 1 || x < (points[0]?.x ?? NaN) || x > (points[high]?.x ?? NaN)) return NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((points[middle]?.x ?? NaN) <= x) low = middle
    else high = middle
  }
  const a = points[low]
  const b = points[high]
  if (!a || !b || b.x === a.x) return a?.y ?? NaN
  return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y)
}
