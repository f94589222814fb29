import { computed, ref, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'
import { isTypedKind } from '../../src-shared/domain/index.ts'
import type { AnswerInput, ExerciseId, Problem, Reading } from '../../src-shared/domain/index.ts'
import { hasAnswer } from '../answers/index.ts'
import { latestOnly } from '../api/index.ts'
import type { Client } from '../api/index.ts'

export interface AnswerReading {
  /** How the answer is read so far. */
  readonly tex: ComputedRef<string | undefined>
  /** What keeps it from being read: shown after a pause, or when the learner asked for a check. */
  readonly problem: ComputedRef<Problem | undefined>
  /** Another answer stands there: it is read, and what was refused is forgotten. */
  readonly follow: (input: AnswerInput | undefined) => void
  /** The check said why the answer cannot be judged yet. */
  readonly refuse: (problems: readonly Problem[]) => void
  readonly stop: () => void
}

/** A pause in typing this long means that the learner may be stuck, not under way. */
const problemPauseMs = 900

/** Reads an answer as it is typed, the way the scorer will; other answers have nothing to read. */
export function createAnswerReading(
  client: Client,
  variant: () => { readonly exerciseId: ExerciseId; readonly seed: number },
): AnswerReading {
  const reading = shallowRef<Reading>({ problems: [] })
  const refused = shallowRef<readonly Problem[]>([])
  const paused = ref(false)
  let pause: ReturnType<typeof setTimeout> | undefined
  let empty = true

  const read = latestOnly<AnswerInput, Reading>({
    run: (input, signal) => client.call('answers.read', { ...variant(), input }, { signal }),
    done(answer) {
      // It may be a letter behind the typing; an emptied field has nothing to echo.
      if (!empty) reading.value = answer
    },
  })

  return {
    tex: computed(() => reading.value.tex),
    problem: computed(
      () => refused.value[0] ?? (paused.value ? reading.value.problems[0] : undefined),
    ),
    follow(input) {
      paused.value = false
      refused.value = []
      clearTimeout(pause)
      const typed = input && isTypedKind(input.kind) && 'text' in input ? input : undefined
      // A grid of empty fields is no mistake yet.
      empty = !hasAnswer(typed)
      if (!typed || empty) {
        reading.value = { problems: [] }
        return
      }
      pause = setTimeout(() => (paused.value = true), problemPauseMs)
      read(typed)
    },
    refuse(problems) {
      refused.value = problems
    },
    stop() {
      clearTimeout(pause)
      read.stop()
    },
  }
}
