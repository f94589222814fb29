import type { DescentRequest, DescentRun, Optimum, OptimumRequest } from '../../domain/index.ts'
import { criticalPoints, inflections } from '../calculus/index.ts'
import { CoreFailure } from '../context.ts'
import type { RunContext } from '../context.ts'
import { readExpression } from '../expression/index.ts'
import { descend } from '../optimise/index.ts'
import { readFunction } from './read-function.ts'

/** Every place of slope zero in an interval, told apart by what the slope does around it. */
export function optimumJob(
  { function: given, from, to }: OptimumRequest,
  context: RunContext,
): Optimum {
  const tree = readFunction(given)
  const { points, complete } = criticalPoints(tree, given.variable, from, to, context)
  return {
    points: points.map(({ x, value, kind, curvature, corner }) => ({
      x,
      value,
      kind,
      curvature,
      corner,
    })),
    inflections: inflections(tree, given.variable, from, to, context).map(({ x }) => x),
    complete,
  }
}

/** A walk downhill, place by place. */
export function descentJob(
  { text, variables, start, rate, momentum, steps }: DescentRequest,
  context: RunContext,
): DescentRun {
  const reading = readExpression(text, { variables })
  if (!reading.ok) {
    const [problem] = reading.problems
    throw new CoreFailure('unreadable', { problem: problem?.code ?? '', ...problem?.values })
  }
  const { path, values, outcome } = descend(
    reading.tree,
    variables,
    start,
    { rate, momentum, steps },
    context,
  )
  return { path, values, outcome }
}
