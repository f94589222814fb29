import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Curve, Failure, Probe } from '../../../src-shared/domain/index.ts'
import { failureOf } from '../../ui/index.ts'
import { usePrediction } from '../predictions.ts'
import type { MadePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the slope of one function at one place. */
export interface PredictModel extends Viewable {
  readonly text: string
  readonly at: number
  readonly window: { readonly from: number; readonly to: number }
  /** How far a guess may be off and still count as close. */
  readonly tolerance: number
  readonly guess: Ref<number>
  readonly revealed: Ref<boolean>
  /** Shows the slope and keeps the guess. */
  readonly reveal: (made: Pick<MadePrediction, 'truth' | 'score' | 'words'>) => void
  readonly curve: Readonly<ShallowRef<Curve | undefined>>
  readonly probe: Readonly<ShallowRef<Probe | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

export function usePredictModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictModel {
  return scope.model(key, (saved) => createPredictModel(scope, key, options, saved))
}

function createPredictModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): PredictModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const id = given.text('function', '')
  const named = scope.examples.find((example) => example.id === id)?.text ?? id
  const text = before.text('text', named)
  const at = before.number('at', given.number('at', 1))
  const window = {
    from: before.number('from', given.number('from', -1.5)),
    to: before.number('to', given.number('to', 3)),
  }
  const guess = ref(before.number('guess', 0))
  const revealed = ref(before.flag('revealed', false))
  const { kept, keep } = usePrediction(scope, key)
  // A guess made earlier stands as it was, unless a new one is being made already.
  watch(kept, (now) => {
    if (typeof now?.guess !== 'number' || guess.value !== 0 || revealed.value) return
    guess.value = now.guess
    revealed.value = true
  })
  const curve = shallowRef<Curve>()
  const probe = shallowRef<Probe>()
  const failure = shallowRef<Failure>()

  const ending = new AbortController()
  const f = { text, variable: 'x' }
  const { signal } = ending
  Promise.all([
    scope.client.call('plots.curve', { function: f, ...window, pixels: 1400 }, { signal }),
    scope.client.call('plots.probe', { function: f, at, delta: 1e-6 }, { signal }),
  ]).then(
    ([drawn, exact]) => {
      curve.value = drawn
      probe.value = exact
    },
    (error: unknown) => (failure.value = failureOf(error)),
  )
  onScopeDispose(() => {
    ending.abort()
  })

  return {
    text,
    at,
    window,
    tolerance: given.number('tolerance', 0.5, 0),
    guess,
    revealed,
    reveal(made) {
      revealed.value = true
      keep({ guess: guess.value, ...made })
    },
    curve,
    probe,
    failure,
    view: () => ({ text, at, ...window, guess: guess.value, revealed: revealed.value }),
  }
}

/** How a guess compares with the slope. */
export function judgeGuess(
  guess: number,
  slope: number,
  tolerance: number,
): 'exact' | 'close' | 'tooSteep' | 'tooFlat' | 'noSlope' {
  if (Number.isNaN(slope)) return 'noSlope'
  const gap = guess - slope
  // Finer than the handle's own step counts as exact.
  if (Math.abs(gap) < 0.05) return 'exact'
  if (Math.abs(gap) <= tolerance) return 'close'
  return gap > 0 ? 'tooSteep' : 'tooFlat'
}
