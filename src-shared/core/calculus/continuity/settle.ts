import type { Cell } from './cells.ts'

/**
 * Settles the cells where the proof ran out of budget by looking at values: the half with the larger
 * change is followed down; if the change survives to the narrowest interval, that is a jump.
 */
export function settleUnproved(
  f: (x: number) => number,
  cells: readonly Cell[],
  narrowest: number,
): Cell[] {
  return cells.flatMap((cell): Cell[] => {
    if (cell.kind !== 'unproved') return [cell]
    const found = followChange(f, cell.from, cell.to, narrowest)
    if (!found) return [{ ...cell, kind: 'linked' }]
    const [from, to] = found
    const pieces: Cell[] = [
      { from: cell.from, to: from, kind: 'linked', continuous: false },
      { from, to, kind: 'incident', continuous: false },
      { from: to, to: cell.to, kind: 'linked', continuous: false },
    ]
    return pieces.filter((piece) => piece.from < piece.to)
  })
}

function followChange(
  f: (x: number) => number,
  from: number,
  to: number,
  narrowest: number,
): readonly [number, number] | null {
  let a = from
  let b = to
  let fa = f(a)
  let fb = f(b)
  const whole = Math.abs(fb - fa)
  while (b - a > narrowest) {
    const m = a + (b - a) / 2
    if (!(a < m && m < b)) break
    const fm = f(m)
    const left = Number.isNaN(fm) ? (Number.isNaN(fa) ? 0 : Infinity) : Math.abs(fm - fa)
    const right = Number.isNaN(fm) ? (Number.isNaN(fb) ? 0 : Infinity) : Math.abs(fb - fm)
    if (left > right) [b, fb] = [m, fm]
    else [a, fa] = [m, fm]
  }
  const rest = Math.abs(fb - fa)
  return Number.isNaN(rest) || rest > 1e-3 * whole ? (rest === 0 ? null : [a, b]) : null
}
