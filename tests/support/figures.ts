import { quietContext } from '../../src-shared/core/context.ts'
import { run } from '../../src-shared/core/index.ts'
import type { JobName, Jobs, Probe } from '../../src-shared/domain/index.ts'

/** A job of the core, with its own response. */
export function ask<N extends JobName>(type: N, request: Jobs[N]['request']): Jobs[N]['response'] {
  return run({ type, request } as Parameters<typeof run>[0], quietContext)
}

/** f and its slopes at one place; the secant is the one over `delta`. */
export const probeAt = (text: string, at: number, delta = 1e-6): Probe =>
  ask('probe', { function: { text, variable: 'x' }, at, delta })

const places = [0.31, 0.74, 1.27, 1.93, 2.6] as const

/** How far a formula is from being the derivative of another, at its worst of several places. */
export function gapOfSlope(text: string, slope: string): number {
  return Math.max(
    ...places.map((x) => {
      const expected = probeAt(slope, x).value
      return Math.abs(probeAt(text, x).slope - expected) / Math.max(1, Math.abs(expected))
    }),
  )
}
