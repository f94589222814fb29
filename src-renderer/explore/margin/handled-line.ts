import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { StreetLine } from '../../../src-shared/domain/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import { fieldsOf } from '../read-view.ts'
import { cutBySquare, footOf, lineThroughPlaces, steepness } from './line.ts'
import { plane, readFraction } from './points.ts'

/** A line that is moved by two places on it, or by its three numbers. */
export interface HandledLine {
  readonly line: Readonly<ShallowRef<StreetLine>>
  readonly p: Readonly<ShallowRef<PlotPoint>>
  readonly q: Readonly<ShallowRef<PlotPoint>>
  /** One of the places goes somewhere else and takes the line along; its scale stays. */
  readonly move: (which: 'p' | 'q', to: PlotPoint) => void
  /** The line gets other numbers, and the places go to the nearest of its points. */
  readonly set: (line: StreetLine) => void
  readonly view: () => unknown
}

/** Fine enough for what the eye can aim at. */
export const gripRange = { min: plane.from, max: plane.to, step: 0.05 } as const
/** A line flatter than this is none; a number larger than `largest` leaves no street to be seen. */
const flattest = 1e-4
export const largest = 1000

export const isLine = (line: StreetLine): boolean =>
  Number.isFinite(line.a + line.b + line.c) &&
  steepness(line) >= flattest &&
  Math.max(Math.abs(line.a), Math.abs(line.b), Math.abs(line.c)) <= largest

/** A line as content writes it, `(2/3, 2/3, -1)`; `fallback` where it is none. */
export function readLine(text: string, fallback: StreetLine): StreetLine {
  const numbers = text.replaceAll(/[()[\]]/g, '').split(',')
  const [a = NaN, b = NaN, c = NaN] = numbers.map((part) => readFraction(part) ?? NaN)
  return isLine({ a, b, c }) ? { a, b, c } : fallback
}

/** The line `start`, or the one that `view` was saved from. */
export function createHandledLine(start: StreetLine, saved: unknown): HandledLine {
  const before = fieldsOf(saved)
  const kept = {
    a: before.number('a', start.a),
    b: before.number('b', start.b),
    c: before.number('c', start.c),
  }
  const line = shallowRef(isLine(kept) ? kept : start)
  const [first, last] = placesOn(line.value)
  const savedPlace = (name: 'p' | 'q', fallback: PlotPoint): PlotPoint => {
    const place = fieldsOf(before.record(name))
    return { x: place.number('x', fallback.x), y: place.number('y', fallback.y) }
  }
  const p = shallowRef(savedPlace('p', first))
  const q = shallowRef(savedPlace('q', last))

  return {
    line,
    p,
    q,
    move(which, to) {
      const next =
        which === 'p'
          ? lineThroughPlaces(to, q.value, line.value)
          : lineThroughPlaces(p.value, to, line.value)
      // On top of the other place there is no direction: wait until it is left again.
      if (!next || !isLine(next)) return
      if (which === 'p') p.value = to
      else q.value = to
      line.value = next
    },
    set(next) {
      if (!isLine(next)) return
      line.value = next
      const feet = [footOf(next, p.value), footOf(next, q.value)] as const
      const [one, two] = feet.every(isInPlane) ? feet : placesOn(next)
      p.value = one
      q.value = two
    },
    view: () => ({ ...line.value, p: p.value, q: q.value }),
  }
}

const isInPlane = ({ x, y }: PlotPoint): boolean =>
  Math.max(Math.abs(x), Math.abs(y)) <= Math.max(Math.abs(plane.from), plane.to)

/** Two places of the line, a quarter of its way through the plane from either end. */
function placesOn(line: StreetLine): readonly [PlotPoint, PlotPoint] {
  const [first, last] = cutBySquare(line, 0, plane.from, plane.to)
  if (first && last) return [between(first, last, 0.25), between(first, last, 0.75)]
  const foot = footOf(line, { x: 0, y: 0 })
  const size = steepness(line)
  return [foot, { x: foot.x - line.b / size, y: foot.y + line.a / size }]
}

const between = (p: PlotPoint, q: PlotPoint, part: number): PlotPoint => ({
  x: p.x + part * (q.x - p.x),
  y: p.y + part * (q.y - p.y),
})
