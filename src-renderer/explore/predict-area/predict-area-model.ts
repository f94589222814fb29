import type { Area, Curve } from '../../../src-shared/domain/index.ts'
import { askOnce } from '../ask-once.ts'
import type { Asked } from '../ask-once.ts'
import { drawCurve, givenWindow, namedFunction } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { createNumberGuess, judgeGap } from '../guess.ts'
import type { NumberGuess } from '../guess.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the area under one function between two limits. */
export interface PredictAreaModel extends Viewable, Omit<NumberGuess, 'view'> {
  readonly text: string
  readonly window: Window
  readonly limits: Window
  /** How far a guess may be off and still count as close. */
  readonly tolerance: number
  readonly truth: Asked<{ readonly curve: Curve; readonly area: Area }>
}

export function usePredictAreaModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictAreaModel {
  return scope.model(key, (saved) => {
    const given = fieldsOf(options)
    const before = fieldsOf(saved)
    const text = namedFunction(scope, options, saved)
    const window = givenWindow(options, saved, { from: 0, to: 3 })
    const limits = {
      from: before.number('a', given.number('a', window.from)),
      to: before.number('b', given.number('b', window.to)),
    }
    const guessed = createNumberGuess(scope, key, saved, { start: given.number('start', 0) })
    const truth = askOnce(async (signal) => {
      const f = { text, variable: 'x' }
      const step = (limits.to - limits.from) / 200
      const [curve, area] = await Promise.all([
        drawCurve(scope, text, window, signal),
        scope.client.call(
          'plots.area',
          { function: f, ...limits, step, rule: 'middle' },
          { signal },
        ),
      ])
      return { curve, area }
    })
    return {
      ...guessed,
      text,
      window,
      limits,
      tolerance: given.number('tolerance', 0.5, 0),
      truth,
      view: () => ({ text, ...window, a: limits.from, b: limits.to, ...guessed.view() }),
    }
  })
}

/** How a guess compares with the area. */
export function judgeArea(
  guess: number,
  exact: number,
  tolerance: number,
): 'exact' | 'close' | 'tooMuch' | 'tooLittle' {
  return judgeGap(guess - exact, { exact: 0.05, close: tolerance }, 'tooMuch', 'tooLittle')
}
