import type { LearnerId } from './ids.ts'

export interface Learner {
  readonly id: LearnerId
  readonly name: string
  /** ISO 8601 instant in UTC. */
  readonly createdAt: string
}
