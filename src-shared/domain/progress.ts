import type { ExerciseId, LessonId } from './ids.ts'

/**
 * What became of one variant, told by the first answer to it that was judged: right without hints,
 * right with hints, wrong and put right later, or wrong.
 */
export const variantOutcomes = ['independent', 'assisted', 'corrected', 'missed'] as const
export type VariantOutcome = (typeof variantOutcomes)[number]

/** How far a learner has come with one exercise. */
export interface ExerciseProgress {
  readonly exerciseId: ExerciseId
  readonly lessonId: LessonId
  /** Variants that were tried. */
  readonly variants: number
  /** Some variant was answered right, at whichever try. */
  readonly solved: boolean
  /** When the variant of seed 0, the course's own numbers, was first answered right; ISO 8601. */
  readonly ownSolvedAt: string | null
  /** The last five variants, oldest first. */
  readonly recent: readonly VariantOutcome[]
}

/** How many of the last variants mastery looks at, and how many of them must be right. */
export const masteryWindow = 5
export const masteryNeeds = 4

/**
 * Four of the last five variants right at the first try: one slip does not undo it, and as each variant
 * counts once, trying until it is right does not make it.
 * `assisted`: mastered only if answers given with hints are counted.
 */
export function masteryOf(recent: readonly VariantOutcome[]): 'none' | 'assisted' | 'independent' {
  const last = recent.slice(-masteryWindow)
  const alone = last.filter((outcome) => outcome === 'independent').length
  if (alone >= masteryNeeds) return 'independent'
  const helped = last.filter((outcome) => outcome === 'assisted').length
  return alone + helped >= masteryNeeds ? 'assisted' : 'none'
}
