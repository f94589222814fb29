import type {
  Curve,
  CurveRequest,
  ErrorStudy,
  ErrorStudyRequest,
  Probe,
  ProbeRequest,
  Rate,
  RateRequest,
} from '../../domain/index.ts'
import {
  derivative,
  errorByStep,
  logarithmicSteps,
  probe,
  rateOfChange,
} from '../calculus/index.ts'
import type { Slope } from '../calculus/index.ts'
import type { RunContext } from '../context.ts'
import { derivativeOver } from '../expression/compile/index.ts'
import { sampleCurve, sampleSlope } from '../plot/index.ts'
import { readFunction } from './read-function.ts'
import { toCurve } from './to-curve.ts'

/** f, f′ or f″ over an interval, ready to be drawn. */
export function curveJob(request: CurveRequest, context: RunContext): Curve {
  const { function: given, from, to, pixels, derivative: order = 0 } = request
  const sample = order === 0 ? sampleCurve : sampleSlope
  const read = readFunction(given)
  // The slope of the slope: the first by rule, the second by dual numbers as always.
  const tree = order === 2 ? derivative(read, given.variable) : read
  return toCurve(sample(tree, given.variable, from, to, { pixels }, context))
}

/** The rate of change with a step, beside the exact derivative, on an even grid. */
export function rateJob(
  { function: given, from, to, points, delta, scheme }: RateRequest,
  context: RunContext,
): Rate {
  const tree = readFunction(given)
  const xs = Float64Array.from(
    { length: points },
    (_, i) => from + ((to - from) * i) / (points - 1),
  )
  return {
    xs,
    rate: rateOfChange(tree, given.variable, delta, xs, scheme, context),
    exact: derivativeOver(tree, given.variable, xs),
  }
}

/** Value, secant and tangent at one place. */
export function probeJob({ function: given, at, delta }: ProbeRequest): Probe {
  const { value, ahead, slope } = probe(readFunction(given), given.variable, at, delta)
  return {
    value,
    valueAhead: ahead,
    secantSlope: (ahead - value) / delta,
    ...slopesOf(slope),
  }
}

/** Error of both difference quotients at one place, for steps from 1 down to 1e−14. */
export function errorsJob(
  { function: given, at }: ErrorStudyRequest,
  context: RunContext,
): ErrorStudy {
  const { steps, schemes } = errorByStep(
    readFunction(given),
    given.variable,
    Float64Array.of(at),
    logarithmicSteps(-14, 0, 4),
    ['forward', 'central'],
    context,
  )
  const [forward, central] = schemes.map(({ errors }) => errors)
  const none = new Float64Array()
  return { deltas: steps, forward: forward ?? none, central: central ?? none }
}

function slopesOf(slope: Slope): Pick<Probe, 'slope' | 'slopeLeft' | 'slopeRight'> {
  switch (slope.kind) {
    case 'exact':
      return { slope: slope.slope, slopeLeft: slope.slope, slopeRight: slope.slope }
    case 'corner':
      return { slope: NaN, slopeLeft: slope.left, slopeRight: slope.right }
    case 'end':
      // The side that is missing is the one beyond the function's domain.
      return {
        slope: NaN,
        slopeLeft: slope.side === 'right' ? slope.slope : NaN,
        slopeRight: slope.side === 'left' ? slope.slope : NaN,
      }
    case 'vertical':
      return { slope: slope.slope, slopeLeft: slope.slope, slopeRight: slope.slope }
    case 'jump':
    case 'undefined':
      return { slope: NaN, slopeLeft: NaN, slopeRight: NaN }
  }
}
