import type { Curve, Probe } from '../../src-shared/domain/index.ts'
import { readAt } from '../plots/index.ts'

/** Below this δ the chord of two points read off a sampled curve says nothing about the slope. */
const shortestChord = 1e-3

/**
 * What the plot shows at P, read off curves that are already drawn, so that the picture follows the
 * pointer in the same frame. Good to a pixel; numbers shown to the learner come from `plots.probe`.
 */
export function estimateProbe(curve: Curve, slopes: Curve, at: number, delta: number): Probe {
  const value = readAt(curve.xs, curve.ys, at)
  const valueAhead = readAt(curve.xs, curve.ys, at + delta)
  const slope = readAt(slopes.xs, slopes.ys, at)
  const chord = (valueAhead - value) / delta
  const secantSlope = delta >= shortestChord && !Number.isNaN(chord) ? chord : slope
  return { value, valueAhead, secantSlope, slope, slopeLeft: slope, slopeRight: slope }
}
