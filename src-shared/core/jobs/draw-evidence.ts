import type { Evidence, StoredCurve } from '../../domain/index.ts'
import { CoreFailure } from '../context.ts'
import type { RunContext } from '../context.ts'
import { compileScalar } from '../expression/compile/index.ts'
import { numberTree, readExpression, substitute } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import { sampleCurve } from '../plot/index.ts'
import { readFunction } from './read-function.ts'

export interface Window {
  readonly from: number
  readonly to: number
}

/** Points that a stored curve needs; it is drawn small and kept for good. */
const pixels = 240
/** Places looked at for the largest gap. */
const places = 240

/**
 * What may be shown of the evidence: both formulas as curves over the exercise's window, and the place
 * of the largest gap within it, in place of the formulas themselves.
 */
export function drawEvidence(
  { learnerText, truthText, learnerPoints, ...shown }: Evidence,
  window: Window | undefined,
  context: RunContext,
): Evidence {
  const over = window ?? shown.range
  if (truthText === undefined || over === undefined) return shown
  const { variable } = shown
  try {
    const truth = readHeld(truthText, variable, shown.others)
    const curve = (tree: Expression): StoredCurve => store(tree, variable, over, context)
    if (learnerPoints)
      return {
        ...shown,
        range: over,
        curves: { learner: polyline(learnerPoints), truth: curve(truth) },
      }
    if (learnerText === undefined) return shown
    const learner = readHeld(learnerText, variable, shown.others)
    return {
      ...shown,
      ...widestGap(learner, truth, variable, over),
      range: over,
      curves: { learner: curve(learner), truth: curve(truth) },
    }
  } catch (error) {
    // A formula with a second letter in it, such as a step left in, is judged but cannot be drawn.
    if (error instanceof CoreFailure) return shown
    throw error
  }
}

/** A formula as a function of one variable, the others held at their values. */
function readHeld(
  text: string,
  variable: string,
  others: Readonly<Record<string, number>> = {},
): Expression {
  if (Object.keys(others).length === 0) return readFunction({ text, variable })
  const reading = readExpression(text, { variables: [variable, ...Object.keys(others)] })
  if (!reading.ok) throw new CoreFailure('unreadable', { problem: reading.problems[0]?.code ?? '' })
  return substitute(reading.tree, (name) => {
    const value = Object.hasOwn(others, name) ? others[name] : undefined
    return value === undefined ? undefined : numberTree(value)
  })
}

function store(
  tree: Expression,
  variable: string,
  { from, to }: Window,
  context: RunContext,
): StoredCurve {
  const { xs, ys, yBounds } = sampleCurve(tree, variable, from, to, { pixels }, context)
  return {
    xs: [...xs],
    ys: Array.from(ys, (y) => (Number.isFinite(y) ? y : null)),
    yBounds: [yBounds.lo, yBounds.hi],
  }
}

/** What was drawn by hand, as it was drawn. */
function polyline({ xs, ys }: NonNullable<Evidence['learnerPoints']>): StoredCurve {
  return { xs, ys, yBounds: [Math.min(...ys), Math.max(...ys)] }
}

/** The gap measured against the size of the truth, so that a steep end does not hide the rest. */
function widestGap(
  learner: Expression,
  truth: Expression,
  variable: string,
  { from, to }: Window,
): Pick<Evidence, 'at' | 'learner' | 'truth'> | undefined {
  const given = compileScalar(learner, [variable])
  const expected = compileScalar(truth, [variable])
  let widest: Pick<Evidence, 'at' | 'learner' | 'truth'> | undefined
  let size = -1
  for (let i = 0; i <= places; i++) {
    const at = from + ((to - from) * i) / places
    const there = { at, learner: given(at), truth: expected(at) }
    const gap = Math.abs(there.learner - there.truth) / (1 + Math.abs(there.truth))
    if (!Number.isFinite(gap) || gap <= size) continue
    widest = there
    size = gap
  }
  return widest
}
