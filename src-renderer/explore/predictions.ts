import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Prediction } from '../../src-shared/domain/index.ts'
import type { ExplorationScope } from './scope.ts'

/** A guess with the truth that was then shown; guess and truth are plain JSON. */
export type MadePrediction = Pick<Prediction, 'guess' | 'truth' | 'score' | 'words'>

export interface KeptPrediction {
  /** The newest guess made here, also before the app was last closed; absent until it is known. */
  readonly kept: Readonly<ShallowRef<Prediction | undefined>>
  /** To be called when the truth is shown. A guess that cannot be saved is still shown. */
  readonly keep: (made: MadePrediction) => void
}

const listed = new WeakMap<ExplorationScope, Promise<readonly Prediction[]>>()

/**
 * The learner's guess at an exploration, kept for good. Under review nothing is read or saved: there
 * the exploration stands as its saved view says.
 * @param key the exploration's own; its `stateKey`
 */
export function usePrediction(scope: ExplorationScope, key: string): KeptPrediction {
  const kept = shallowRef<Prediction>()
  const { lessonId, client } = scope
  if (lessonId !== undefined) {
    const list = listed.get(scope) ?? client.call('predictions.list', { lessonId })
    listed.set(scope, list)
    list.then(
      (all) => (kept.value ??= all.find((one) => one.key === key)),
      // Without the earlier guess the learner simply guesses again.
      () => undefined,
    )
  }
  return {
    kept,
    keep(made) {
      if (lessonId === undefined) return
      const plain = structuredClone({ lessonId, key, ...made })
      kept.value = { ...plain, madeAt: '' }
      client.call('predictions.save', plain).then(
        (saved) => (kept.value = saved),
        () => undefined,
      )
    },
  }
}

/**
 * How close a guess is, from 1 for exact over 0.5 at the tolerance towards 0.
 * @param gap distance from the truth, in the guess's own units
 */
export function closeness(gap: number, tolerance: number): number {
  if (Number.isNaN(gap)) return 0
  return 1 / (1 + (gap / tolerance) ** 2)
}
