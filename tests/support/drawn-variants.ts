import { promisesFor } from '../../scripts/content/promises.ts'
import { typeset } from '../../scripts/content/typeset.ts'
import { closeTexts } from '../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import { answerInNumbers, variant } from '../../src-shared/core/variant/index.ts'
import type { AnswerInput } from '../../src-shared/domain/index.ts'
import { compiledContent } from './compiled-content.ts'
import { cases } from './sizes.ts'

export interface Promised {
  readonly input: AnswerInput
  readonly verdict: 'correct' | 'incorrect' | 'undecided'
  readonly misconception: string | undefined
}
/** One variant as the app would open it, with the answers that its author promises, in its numbers. */
export interface Drawn {
  readonly seed: number
  readonly exercise: AuthoredExercise
  readonly promises: readonly Promised[]
}

const seeds = Array.from({ length: cases(6, 500) }, (_, index) => index * 104_729)
const known = new Map<string, readonly Drawn[]>()

/** Several variants of an exercise; one where it has nothing to draw. Drawn once for all tests. */
export function drawnVariants(exercise: AuthoredExercise): readonly Drawn[] {
  const drawn = known.get(exercise.id) ?? drawSeeds(exercise, seeds)
  known.set(exercise.id, drawn)
  return drawn
}

/** The variants that these seeds draw; only the first where they are all the same. */
export function drawSeeds(exercise: AuthoredExercise, list: readonly number[]): readonly Drawn[] {
  const alike = Object.keys(exercise.parameters).length === 0 && exercise.options === undefined
  return (alike ? list.slice(0, 1) : list).map((seed) => drawOne(exercise, seed))
}

function drawOne(exercise: AuthoredExercise, seed: number): Drawn {
  const made = variant(exercise, seed)
  const promises = compiledContent.promises[exercise.id]
  if (!promises) throw new Error(`no promises for ${exercise.id}`)
  const { accepts, rejects } = promisesFor(promises, made.values)
  return {
    seed,
    exercise: closeTexts({ ...exercise, ...made }, typeset),
    promises: [
      ...accepts.map((answer): Promised => ({
        input: answerInNumbers(answer, exercise, made),
        // A text is judged by its writer, later.
        verdict: answer.kind === 'text' ? 'undecided' : 'correct',
        misconception: undefined,
      })),
      ...rejects.map(({ answer, misconception }): Promised => ({
        input: answerInNumbers(answer, exercise, made),
        verdict: 'incorrect',
        misconception,
      })),
    ],
  }
}
