import { fail } from '../../src-shared/domain/index.ts'
import type { Learner, LearnerId } from '../../src-shared/domain/index.ts'
import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Seat } from './options.ts'

interface LearnerRow {
  readonly id: LearnerId
  readonly name: string
  readonly createdAt: string
}

const oldest =
  'SELECT id, name, created_at AS createdAt FROM learner ORDER BY created_at, id LIMIT 1'

/**
 * Whoever sits here: the learner who said so, or the only one there is where nobody has to say.
 * Failures: `no-learner` while several are there, or the only one has a PIN.
 */
export function seatedLearner(
  db: Connection,
  seat: Seat | undefined,
  newId: () => string,
  now: () => Date,
): Learner {
  if (!isSeatTaken(db, seat)) throw fail('no-learner', 'nobody has said who sits here')
  if (seat?.learner === undefined) return defaultLearner(db, newId, now)
  const known = allLearners(db).find(({ id }) => id === seat.learner)
  // Removed, or a backup without them was restored: then nobody sits here.
  if (known === undefined) {
    seat.learner = undefined
    return seatedLearner(db, seat, newId, now)
  }
  return known
}

/** False while it must be said first who sits here. */
export function isSeatTaken(db: Connection, seat: Seat | undefined): boolean {
  if (seat?.learner !== undefined) return true
  const { others, pins } = statement<{ others: number; pins: number }>(
    db,
    'SELECT count(*) AS others, count(pin) AS pins FROM learner',
  ).get() ?? { others: 0, pins: 0 }
  return others <= 1 && pins === 0
}

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
