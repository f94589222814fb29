import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Curve, Failure, TurningPoint } from '../../../src-shared/domain/index.ts'
import { failureOf } from '../../ui/index.ts'
import { samplingWidth } from '../function-choice.ts'
import { usePrediction } from '../predictions.ts'
import type { MadePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at where a curve has its valley. */
export interface PredictPlaceModel extends Viewable {
  readonly text: string
  readonly window: { readonly from: number; readonly to: number }
  readonly tolerance: number
  readonly guess: Ref<number>
  readonly revealed: Ref<boolean>
  readonly reveal: (made: Pick<MadePrediction, 'truth' | 'score' | 'words'>) => void
  readonly curve: Readonly<ShallowRef<Curve | undefined>>
  /** The lowest of the minima in the window. */
  readonly valley: Readonly<ShallowRef<TurningPoint | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

export function usePredictPlace(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictPlaceModel {
  return scope.model(key, (saved) => createModel(scope, key, options, saved))
}

function createModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): PredictPlaceModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const id = given.text('function', '')
  const named = scope.examples.find((example) => example.id === id)?.text ?? id
  const text = before.text('text', named)
  const window = {
    from: before.number('from', given.number('from', -1)),
    to: before.number('to', given.number('to', 3)),
  }
  const first = given.number('start', window.from)
  const guess = ref(before.number('guess', first, window.from, window.to))
  const revealed = ref(before.flag('revealed', false))
  const { kept, keep } = usePrediction(scope, key)
  // A guess made earlier stands as it was, unless a new one is being made already.
  watch(kept, (now) => {
    if (typeof now?.guess !== 'number' || guess.value !== first || revealed.value) return
    guess.value = now.guess
    revealed.value = true
  })
  const curve = shallowRef<Curve>()
  const valley = shallowRef<TurningPoint>()
  const failure = shallowRef<Failure>()
  const ending = new AbortController()
  const { signal } = ending
  const f = { text, variable: 'x' }
  Promise.all([
    scope.client.call('plots.curve', { function: f, ...window, pixels: samplingWidth }, { signal }),
    scope.client.call('plots.optimum', { function: f, ...window }, { signal }),
  ]).then(
    ([drawn, { points }]) => {
      curve.value = drawn
      valley.value = points
        .filter(({ kind }) => kind === 'minimum')
        .toSorted((a, b) => a.value - b.value)[0]
    },
    (error: unknown) => (failure.value = failureOf(error)),
  )
  onScopeDispose(() => {
    ending.abort()
  })
  return {
    text,
    window,
    tolerance: given.number('tolerance', 0.2, 0),
    guess,
    revealed,
    reveal(made) {
      revealed.value = true
      keep({ guess: guess.value, ...made })
    },
    curve,
    valley,
    failure,
    view: () => ({ text, ...window, guess: guess.value, revealed: revealed.value }),
  }
}

/** How a guess compares with the place. */
export function judgePlace(
  guess: number,
  place: number,
  tolerance: number,
): 'exact' | 'close' | 'tooFarRight' | 'tooFarLeft' {
  const gap = guess - place
  // Finer than the handle's own step counts as exact.
  if (Math.abs(gap) < 0.006) return 'exact'
  if (Math.abs(gap) <= tolerance) return 'close'
  return gap > 0 ? 'tooFarRight' : 'tooFarLeft'
}
