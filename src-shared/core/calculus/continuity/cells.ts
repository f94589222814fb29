import {
  enclose,
  interval,
  type Interval,
  type Program,
  rung,
} from '../../expression/compile/index.ts'
import { checkStop, type RunContext } from '../../context.ts'

/** A stretch of the axis and what is proved of the function on it. */
export interface Cell {
  readonly from: number
  readonly to: number
  /**
   * `linked`: continuous, so its ends may be joined; `void`: no value anywhere, or
   * none that a double can hold; `incident`: as narrow
   * as doubles allow and still not proved smooth; `unproved`: given up on for lack of budget.
   */
  readonly kind: 'linked' | 'void' | 'incident' | 'unproved'
  /** Whether the function is proved continuous (true for every linked cell). */
  readonly continuous: boolean
}

/** Enclosures spent on one cell of the plain grid, and on the whole curve. */
const budgetPerCell = 600
const budgetPerCurve = 60_000

/**
 * Cuts the axis at `nodes` into cells that are proved continuous by interval arithmetic, and narrow
 * incidents, at most `narrowest` wide, where the proof fails: poles, jumps, ends of the domain,
 * corners.
 */
export function findCells(
  program: Program,
  nodes: Float64Array,
  narrowest: number,
  context: RunContext,
): Cell[] {
  const cells: Cell[] = []
  let spent = 0
  for (let i = 0; i + 1 < nodes.length; i++) {
    if (i % 64 === 0) checkStop(context)
    const allowed = Math.min(budgetPerCell, budgetPerCurve - spent)
    spent += splitCell(program, nodes[i]!, nodes[i + 1]!, narrowest, allowed, cells)
  }
  return mergeNeighbours(cells)
}

/** Appends the cells of [from, to] and returns how many enclosures that took. */
function splitCell(
  program: Program,
  from: number,
  to: number,
  narrowest: number,
  budget: number,
  cells: Cell[],
): number {
  const pending: [number, number][] = [[from, to]]
  let spent = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [a, b] = next
    spent++
    const found = encloseOn(program, a, b)
    const continuous = found.rung >= rung.continuous
    const middle = simplestBetween(a, b)
    const overflows = found.lo >= Number.MAX_VALUE || found.hi <= -Number.MAX_VALUE
    const isVoid = found.rung === rung.nowhere || overflows
    if (found.rung === rung.smooth || isVoid) {
      const kind = isVoid ? 'void' : 'linked'
      cells.push({ from: a, to: b, kind, continuous })
    } else if (b - a <= narrowest || !(a < middle && middle < b)) {
      cells.push({ from: a, to: b, kind: 'incident', continuous })
    } else if (spent >= budget) {
      cells.push({ from: a, to: b, kind: continuous ? 'linked' : 'unproved', continuous })
    } else {
      pending.push([middle, b], [a, middle])
    }
  }
  return spent
}

function encloseOn(program: Program, a: number, b: number): Interval {
  return enclose(program, [interval(a, b, rung.smooth)])[0]!
}

/**
 * The number with the fewest binary digits in the middle half of [a, b]: it falls on 0, 1 or 1/2
 * where those lie near, so that the usual poles and corners are met exactly.
 */
export function simplestBetween(a: number, b: number): number {
  const quarter = (b - a) / 4
  const low = a + quarter
  const high = b - quarter
  if (low <= 0 && high >= 0) return 0
  const grain = 2 ** Math.ceil(Math.log2(high - low))
  for (let size = grain * 4; size >= grain / 4; size /= 2) {
    const candidate = Math.ceil(low / size) * size
    if (candidate <= high) return candidate
  }
  return a + (b - a) / 2
}

/** Joins incidents that touch: a pole on a node is found from both sides. Voids join likewise. */
function mergeNeighbours(cells: readonly Cell[]): Cell[] {
  const merged: Cell[] = []
  for (const cell of cells) {
    const last = merged[merged.length - 1]
    const joins = cell.kind === 'incident' || cell.kind === 'void'
    if (last && joins && last.kind === cell.kind) {
      const continuous = last.continuous && cell.continuous
      merged[merged.length - 1] = { ...last, to: cell.to, continuous }
    } else merged.push(cell)
  }
  return merged
}
