import type { LearnerId } from './ids.ts'

/** Whose work it is. */
export interface Learner {
  readonly id: LearnerId
  /** Empty for the first learner of an installation until there is a reason for a name. */
  readonly name: string
  /** ISO 8601 instant in UTC. */
  readonly createdAt: string
}

/** The colours that tell learners apart at a glance; numbers of the plots' tones. */
export const learnerColours = [1, 2, 3, 4, 5, 6] as const
export type LearnerColour = (typeof learnerColours)[number]

/** A learner as the others on the same machine see them. */
export interface LearnerProfile extends Learner {
  readonly colour: LearnerColour
  /** Whether a PIN must be given first. */
  readonly hasPin: boolean
}

/** Who learns on this machine. */
export interface Learners {
  /** The first one first. */
  readonly all: readonly LearnerProfile[]
  /** Whoever sits here now; null while nobody has said. */
  readonly current: LearnerId | null
}

export const pinLength = { least: 4, most: 32 } as const
export const learnerNameLength = 60
