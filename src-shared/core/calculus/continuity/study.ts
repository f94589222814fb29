import type { Program } from '../../expression/compile/index.ts'
import type { RunContext } from '../../context.ts'
import { type Cell, findCells } from './cells.ts'
import { classifyBreak, type CurveBreak } from './incident.ts'
import { settleUnproved } from './settle.ts'

/** A part of the axis, with what interrupts the function there. */
export interface Stretch {
  readonly cell: Cell
  /** What interrupts the curve in this cell, null where nothing does. */
  readonly found: CurveBreak | null
}

function findBreaks(
  f: (x: number) => number,
  cells: readonly Cell[],
  bounds: readonly [number, number],
): Stretch[] {
  const reach = (bounds[1] - bounds[0]) * 2 ** -12
  const incidents = cells.filter((cell) => cell.kind === 'incident')
  let passed = 0
  return cells.map((cell) => {
    if (cell.kind !== 'incident') return { cell, found: null }
    const before = incidents[passed - 1]
    const after = incidents[++passed]
    if (cell.continuous) return { cell, found: null }
    const room = Math.min(
      before ? cell.from - before.to : Infinity,
      after ? after.from - cell.to : Infinity,
    )
    const near = Math.min(reach, room / 4)
    return { cell, found: classifyBreak(f, cell.from, cell.to, bounds, near) }
  })
}

/**
 * Divides [first node, last node] into stretches on which a function of one variable is continuous,
 * and the narrow places where it is not, named. The nodes only start the division: nothing between
 * them is overlooked as long as the budget lasts.
 */
export function studyContinuity(
  program: Program,
  f: (x: number) => number,
  nodes: Float64Array,
  context: RunContext,
): Stretch[] {
  const from = nodes[0]!
  const to = nodes[nodes.length - 1]!
  const narrowest = (to - from) * 2 ** -50
  const cells = settleUnproved(f, findCells(program, nodes, narrowest, context), narrowest)
  return findBreaks(f, cells, [from, to])
}
