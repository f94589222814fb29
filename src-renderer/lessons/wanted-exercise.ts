import type { ExerciseId } from '../../src-shared/domain/index.ts'

/** An exercise to go to within its lesson, in the numbers of one seed. */
export interface WantedExercise {
  readonly exerciseId: ExerciseId
  /** Unsigned 32-bit; without it the exercise opens as the learner left it. */
  readonly seed?: number
}

const name = /^[a-z0-9][a-z0-9-]{0,63}$/
const largestSeed = 0xffff_ffff

/** Reads `?exercise=…&seed=…` of a lesson's address; what makes no sense is as if it were not there. */
export function readWanted(query: Readonly<Record<string, unknown>>): WantedExercise | undefined {
  const { exercise, seed } = query
  if (typeof exercise !== 'string' || !name.test(exercise)) return undefined
  const exerciseId = exercise as ExerciseId
  const number = typeof seed === 'string' && /^\d+$/.test(seed) ? Number(seed) : NaN
  return number <= largestSeed ? { exerciseId, seed: number } : { exerciseId }
}

/** The address of an exercise within its lesson. */
export function wantedQuery({ exerciseId, seed }: WantedExercise): Record<string, string> {
  return { exercise: exerciseId, ...(seed === undefined ? {} : { seed: String(seed) }) }
}
