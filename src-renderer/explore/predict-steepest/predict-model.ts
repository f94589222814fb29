import { ref, watch } from 'vue'
import type { Ref } from 'vue'
import { usePrediction } from '../predictions.ts'
import type { MadePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the direction in which f grows fastest. */
export interface PredictModel extends Viewable {
  /** Degrees from the x axis, 0 to 360. */
  readonly guess: Ref<number>
  readonly revealed: Ref<boolean>
  /** Shows the gradient and keeps the guess. */
  readonly reveal: (made: Pick<MadePrediction, 'truth' | 'score' | 'words'>) => void
}

export function usePredictModel(scope: ExplorationScope, key: string): PredictModel {
  return scope.model(key, (saved) => {
    const before = fieldsOf(saved)
    const guess = ref(before.number('guess', 0, 0, 360))
    const revealed = ref(before.flag('revealed', false))
    const { kept, keep } = usePrediction(scope, key)
    // A guess made earlier stands as it was, unless a new one is being made already.
    watch(kept, (now) => {
      if (typeof now?.guess !== 'number' || guess.value !== 0 || revealed.value) return
      guess.value = now.guess
      revealed.value = true
    })
    return {
      guess,
      revealed,
      reveal(made) {
        revealed.value = true
        keep({ guess: guess.value, ...made })
      },
      view: () => ({ guess: guess.value, revealed: revealed.value }),
    }
  })
}
