import type { Learner, LearnerId } from '../../src-shared/domain/index.ts'
import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'

interface LearnerRow {
  readonly id: LearnerId
  readonly name: string
  readonly createdAt: string
}

const oldest =
  'SELECT id, name, created_at AS createdAt FROM learner ORDER BY created_at, id LIMIT 1'

/** The installation's first learner, made with an empty name if there is none yet. */
export function defaultLearner(db: Connection, newId: () => string, now: () => Date): Learner {
  const known = statement<LearnerRow>(db, oldest).get()
  if (known !== undefined) return known
  return transaction(db, () => {
    // Another process may have been first.
    const first = statement<LearnerRow>(db, oldest).get()
    if (first !== undefined) return first
    const learner: Learner = {
      id: newId() as LearnerId,
      name: '',
      createdAt: now().toISOString(),
    }
    statement(db, 'INSERT INTO learner (id, name, created_at) VALUES (?, ?, ?)').run(
      learner.id,
      learner.name,
      learner.createdAt,
    )
    return learner
  })
}

/** Every learner of the installation, the first one first. */
export function allLearners(db: Connection): readonly Learner[] {
  return statement<LearnerRow>(
    db,
    'SELECT id, name, created_at AS createdAt FROM learner ORDER BY created_at, id',
  ).all()
}
