import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Area, Curve, Failure } from '../../../src-shared/domain/index.ts'
import { failureOf } from '../../ui/index.ts'
import { samplingWidth } from '../function-choice.ts'
import { usePrediction } from '../predictions.ts'
import type { MadePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the area under one function between two limits. */
export interface PredictAreaModel extends Viewable {
  readonly text: string
  readonly window: { readonly from: number; readonly to: number }
  readonly limits: { readonly from: number; readonly to: number }
  /** How far a guess may be off and still count as close. */
  readonly tolerance: number
  /** The area. */
  readonly guess: Ref<number>
  readonly revealed: Ref<boolean>
  readonly reveal: (made: Pick<MadePrediction, 'truth' | 'score' | 'words'>) => void
  readonly curve: Readonly<ShallowRef<Curve | undefined>>
  readonly area: Readonly<ShallowRef<Area | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

export function usePredictAreaModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictAreaModel {
  return scope.model(key, (saved) => createModel(scope, key, options, saved))
}

function createModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): PredictAreaModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const id = given.text('function', '')
  const named = scope.examples.find((example) => example.id === id)?.text ?? id
  const text = before.text('text', named)
  const window = {
    from: before.number('from', given.number('from', 0)),
    to: before.number('to', given.number('to', 3)),
  }
  const limits = {
    from: before.number('a', given.number('a', window.from)),
    to: before.number('b', given.number('b', window.to)),
  }
  const first = given.number('start', 0)
  const guess = ref(before.number('guess', first))
  const revealed = ref(before.flag('revealed', false))
  const { kept, keep } = usePrediction(scope, key)
  // A guess made earlier stands as it was, unless a new one is being made already.
  watch(kept, (now) => {
    if (typeof now?.guess !== 'number' || guess.value !== first || revealed.value) return
    guess.value = now.guess
    revealed.value = true
  })
  const curve = shallowRef<Curve>()
  const area = shallowRef<Area>()
  const failure = shallowRef<Failure>()
  const ending = new AbortController()
  const { signal } = ending
  const f = { text, variable: 'x' }
  const step = (limits.to - limits.from) / 200
  Promise.all([
    scope.client.call('plots.curve', { function: f, ...window, pixels: samplingWidth }, { signal }),
    scope.client.call('plots.area', { function: f, ...limits, step, rule: 'middle' }, { signal }),
  ]).then(
    ([drawn, exact]) => {
      curve.value = drawn
      area.value = exact
    },
    (error: unknown) => (failure.value = failureOf(error)),
  )
  onScopeDispose(() => {
    ending.abort()
  })
  return {
    text,
    window,
    limits,
    tolerance: given.number('tolerance', 0.5, 0),
    guess,
    revealed,
    reveal(made) {
      revealed.value = true
      keep({ guess: guess.value, ...made })
    },
    curve,
    area,
    failure,
    view: () => ({
      text,
      ...window,
      a: limits.from,
      b: limits.to,
      guess: guess.value,
      revealed: revealed.value,
    }),
  }
}

/** How a guess compares with the area. */
export function judgeArea(
  guess: number,
  exact: number,
  tolerance: number,
): 'exact' | 'close' | 'tooMuch' | 'tooLittle' {
  const gap = guess - exact
  // Finer than the handle's own step counts as exact.
  if (Math.abs(gap) < 0.05) return 'exact'
  if (Math.abs(gap) <= tolerance) return 'close'
  return gap > 0 ? 'tooMuch' : 'tooLittle'
}
