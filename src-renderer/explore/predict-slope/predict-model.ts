import type { Curve, Probe } from '../../../src-shared/domain/index.ts'
import { askOnce } from '../ask-once.ts'
import type { Asked } from '../ask-once.ts'
import { drawCurve, givenWindow, namedFunction } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { createNumberGuess, judgeGap } from '../guess.ts'
import type { NumberGuess } from '../guess.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the slope of one function at one place. */
export interface PredictModel extends Viewable, Omit<NumberGuess, 'view'> {
  readonly text: string
  readonly at: number
  readonly window: Window
  /** How far a guess may be off and still count as close. */
  readonly tolerance: number
  readonly truth: Asked<{ readonly curve: Curve; readonly probe: Probe }>
}

export function usePredictModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictModel {
  return scope.model(key, (saved) => {
    const given = fieldsOf(options)
    const text = namedFunction(scope, options, saved)
    const at = fieldsOf(saved).number('at', given.number('at', 1))
    const window = givenWindow(options, saved, { from: -1.5, to: 3 })
    const guessed = createNumberGuess(scope, key, saved, { start: 0 })
    const truth = askOnce(async (signal) => {
      const f = { text, variable: 'x' }
      const [curve, probe] = await Promise.all([
        drawCurve(scope, text, window, signal),
        scope.client.call('plots.probe', { function: f, at, delta: 1e-6 }, { signal }),
      ])
      return { curve, probe }
    })
    return {
      ...guessed,
      text,
      at,
      window,
      tolerance: given.number('tolerance', 0.5, 0),
      truth,
      view: () => ({ text, at, ...window, ...guessed.view() }),
    }
  })
}

/** How a guess compares with the slope. */
export function judgeGuess(
  guess: number,
  slope: number,
  tolerance: number,
): 'exact' | 'close' | 'tooSteep' | 'tooFlat' | 'noSlope' {
  if (Number.isNaN(slope)) return 'noSlope'
  return judgeGap(guess - slope, { exact: 0.05, close: tolerance }, 'tooSteep', 'tooFlat')
}
