import { typeset } from '../../scripts/content/typeset.ts'
import { closeTexts } from '../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import { variant } from '../../src-shared/core/variant/index.ts'
import { compiledContent } from './compiled-content.ts'
import { cases } from './sizes.ts'

export interface Promised {
  readonly answer: string
  readonly verdict: 'correct' | 'incorrect'
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

/** Several variants of an exercise; one where it has no parameters. Drawn once for all tests. */
export function drawnVariants(exercise: AuthoredExercise): readonly Drawn[] {
  const drawn = known.get(exercise.id) ?? draw(exercise)
  known.set(exercise.id, drawn)
  return drawn
}

function draw(exercise: AuthoredExercise): readonly Drawn[] {
  const promises = promisesOf(exercise)
  if (Object.keys(exercise.parameters).length === 0) return [{ seed: 0, exercise, promises }]
  const named = Object.fromEntries(promises.map(({ answer }, index) => [`promise${index}`, answer]))
  const formulas = { ...exercise.formulas, ...named }
  return seeds.map((seed) => {
    const made = variant({ ...exercise, formulas }, seed)
    return {
      seed,
      exercise: closeTexts({ ...exercise, ...made }, typeset),
      promises: promises.map((promise, index) => ({
        ...promise,
        answer: made.formulas[`promise${index}`] ?? '',
      })),
    }
  })
}

function promisesOf({ id }: AuthoredExercise): readonly Promised[] {
  const promises = compiledContent.promises[id]
  if (!promises) throw new Error(`no promises for ${id}`)
  return [
    ...promises.accepts.map((answer): Promised => ({
      answer,
      verdict: 'correct',
      misconception: undefined,
    })),
    ...promises.rejects.map(({ answer, misconception }): Promised => ({
      answer,
      verdict: 'incorrect',
      misconception,
    })),
  ]
}
