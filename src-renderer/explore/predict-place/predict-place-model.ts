import type { Curve, TurningPoint } from '../../../src-shared/domain/index.ts'
import { askOnce } from '../ask-once.ts'
import type { Asked } from '../ask-once.ts'
import { drawCurve, givenWindow, namedFunction } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { createNumberGuess, judgeGap } from '../guess.ts'
import type { NumberGuess } from '../guess.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at where a curve has its valley. */
export interface PredictPlaceModel extends Viewable, Omit<NumberGuess, 'view'> {
  readonly text: string
  readonly window: Window
  readonly tolerance: number
  readonly truth: Asked<{
    readonly curve: Curve
    /** The lowest of the minima in the window. */
    readonly valley: TurningPoint | undefined
  }>
}

export function usePredictPlace(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictPlaceModel {
  return scope.model(key, (saved) => {
    const given = fieldsOf(options)
    const text = namedFunction(scope, options, saved)
    const window = givenWindow(options, saved, { from: -1, to: 3 })
    const guessed = createNumberGuess(scope, key, saved, {
      start: given.number('start', window.from),
      min: window.from,
      max: window.to,
    })
    const truth = askOnce(async (signal) => {
      const f = { text, variable: 'x' }
      const [curve, { points }] = await Promise.all([
        drawCurve(scope, text, window, signal),
        scope.client.call('plots.optimum', { function: f, ...window }, { signal }),
      ])
      const minima = points.filter(({ kind }) => kind === 'minimum')
      return { curve, valley: minima.toSorted((a, b) => a.value - b.value)[0] }
    })
    return {
      ...guessed,
      text,
      window,
      tolerance: given.number('tolerance', 0.2, 0),
      truth,
      view: () => ({ text, ...window, ...guessed.view() }),
    }
  })
}

/** How a guess compares with the place. */
export function judgePlace(
  guess: number,
  place: number,
  tolerance: number,
): 'exact' | 'close' | 'tooFarRight' | 'tooFarLeft' {
  return judgeGap(guess - place, { exact: 0.006, close: tolerance }, 'tooFarRight', 'tooFarLeft')
}
