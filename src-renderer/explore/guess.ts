import { ref, watch } from 'vue'
import type { Ref } from 'vue'
import type { Prediction } from '../../src-shared/domain/index.ts'
import { usePrediction } from './predictions.ts'
import type { MadePrediction } from './predictions.ts'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope } from './scope.ts'

/** What is shown once a guess was made: the truth, and how close the guess came. */
export interface Outcome extends Pick<MadePrediction, 'truth' | 'score' | 'words'> {
  /** Close enough to be praised. */
  readonly good: boolean
}

/** A guess that is asked for before the truth is shown. */
export interface Guess {
  readonly revealed: Ref<boolean>
  /**
   * Shows the truth and keeps the guess with it; the next turn hides it, for another guess. Without
   * an outcome nothing is known to be shown yet, and nothing happens.
   */
  readonly turn: (outcome: Outcome | undefined) => void
}

/** How one exploration's guess is read and put back. */
export interface GuessHandles {
  /** The guess as plain JSON. */
  readonly read: () => MadePrediction['guess']
  /** Whether the handles stand where they stood at first. */
  readonly untouched: () => boolean
  /** Puts the handles as they were at an earlier guess; false if that cannot be read. */
  readonly restore: (earlier: Prediction) => boolean
}

/**
 * The course of a guess: asked for, kept when the truth is shown, shown again after a reload.
 * @param saved the exploration's saved view, of which `revealed` is read
 */
export function createGuess(
  scope: ExplorationScope,
  key: string,
  saved: unknown,
  { read, untouched, restore }: GuessHandles,
): Guess {
  const revealed = ref(fieldsOf(saved).flag('revealed', false))
  const { kept, keep } = usePrediction(scope, key)
  // A guess made earlier stands as it was, unless a new one is being made already.
  watch(kept, (earlier) => {
    if (!earlier || revealed.value || !untouched()) return
    revealed.value = restore(earlier)
  })
  return {
    revealed,
    turn(outcome) {
      if (revealed.value) revealed.value = false
      else if (outcome) {
        revealed.value = true
        const { truth, score, words } = outcome
        keep({ guess: read(), truth, score, words })
      }
    },
  }
}

export interface NumberGuess extends Guess {
  readonly guess: Ref<number>
  /** To be saved with the exploration's view. */
  readonly view: () => { readonly guess: number; readonly revealed: boolean }
}

/** Where the handle of a number stands at first, and how far it goes. */
export interface NumberHandle {
  readonly start: number
  readonly min?: number
  readonly max?: number
}

/** A guess at one number. */
export function createNumberGuess(
  scope: ExplorationScope,
  key: string,
  saved: unknown,
  { start, min, max }: NumberHandle,
): NumberGuess {
  const guess = ref(fieldsOf(saved).number('guess', start, min, max))
  const { revealed, turn } = createGuess(scope, key, saved, {
    read: () => guess.value,
    untouched: () => guess.value === start,
    restore(earlier) {
      if (typeof earlier.guess !== 'number') return false
      guess.value = earlier.guess
      return true
    },
  })
  return {
    guess,
    revealed,
    turn,
    view: () => ({ guess: guess.value, revealed: revealed.value }),
  }
}

/**
 * How a number compares with the truth.
 * @param gap guess minus truth
 * @param reach up to where a guess is `exact` (finer than its handle's own step) and `close`
 * @param over what to call a guess that is too large, and `under` one too small
 */
export function judgeGap<Over extends string, Under extends string>(
  gap: number,
  reach: { readonly exact: number; readonly close: number },
  over: Over,
  under: Under,
): 'exact' | 'close' | Over | Under {
  if (Math.abs(gap) < reach.exact) return 'exact'
  if (Math.abs(gap) <= reach.close) return 'close'
  return gap > 0 ? over : under
}

/** Whether a judgement is to be praised. */
export const isGood = (judged: string): boolean => judged === 'exact' || judged === 'close'
