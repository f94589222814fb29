import { fail } from '../../src-shared/domain/index.ts'
import type { LearnerColour, LearnerId, LearnerProfile } from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'

/** What stands between a learner and whoever says to be that learner. */
export interface PinState {
  /** As `hashSecret` made it. */
  readonly secret: string
  /** Wrong tries since the last right one. */
  readonly tries: number
  /** ISO 8601 instant of the last of them. */
  readonly triedAt: string | null
}

/** The learners of an installation, as they are kept. */
export interface Accounts {
  /** The first one first. */
  readonly list: () => readonly LearnerProfile[]
  /** Fails with `name-taken`. */
  readonly add: (learner: Omit<LearnerProfile, 'hasPin'>) => void
  /** Fails with `name-taken` or `not-found`. */
  readonly change: (id: LearnerId, name: string, colour: LearnerColour) => void
  /** Sets the secret, or takes it away; what was tried before no longer counts. */
  readonly setPin: (id: LearnerId, secret: string | null) => void
  /** Undefined where no PIN is asked for. Fails with `not-found`. */
  readonly pin: (id: LearnerId) => PinState | undefined
  /** Notes a try before it is judged, so that ending the app in between is no way around the count. */
  readonly countTry: (id: LearnerId, at: string) => void
  readonly forgetTries: (id: LearnerId) => void
}

export function accountsOver(db: Connection): Accounts {
  return {
    list: () => listProfiles(db),
    add: (learner) => {
      addLearner(db, learner)
    },
    change: (id, name, colour) => {
      changeLearner(db, id, name, colour)
    },
    setPin: (id, secret) => {
      setPin(db, id, secret)
    },
    pin: (id) => pinOf(db, id),
    countTry: (id, at) => {
      countTry(db, id, at)
    },
    forgetTries: (id) => {
      forgetTries(db, id)
    },
  }
}

interface ProfileRow extends Omit<LearnerProfile, 'hasPin'> {
  readonly hasPin: 0 | 1
}

function listProfiles(db: Connection): readonly LearnerProfile[] {
  return statement<ProfileRow>(
    db,
    `SELECT id, name, created_at AS createdAt, colour, pin IS NOT NULL AS hasPin
     FROM learner ORDER BY created_at, id`,
  )
    .all()
    .map((row) => ({ ...row, hasPin: row.hasPin === 1 }))
}

/** Names are compared as people read them: `ADA` is taken where there is an `Ada`. */
function requireFreeName(db: Connection, name: string, except?: LearnerId): void {
  const folded = name.toLocaleLowerCase('en')
  const taken = listProfiles(db).some(
    (learner) => learner.id !== except && learner.name.toLocaleLowerCase('en') === folded,
  )
  if (taken) throw fail('name-taken', 'another learner has this name', { field: 'name' })
}

function addLearner(db: Connection, learner: Omit<LearnerProfile, 'hasPin'>): void {
  requireFreeName(db, learner.name)
  statement(db, 'INSERT INTO learner (id, name, created_at, colour) VALUES (?, ?, ?, ?)').run(
    learner.id,
    learner.name,
    learner.createdAt,
    learner.colour,
  )
}

function changeLearner(db: Connection, id: LearnerId, name: string, colour: LearnerColour): void {
  requireFreeName(db, name, id)
  const { changes } = statement(db, 'UPDATE learner SET name = ?, colour = ? WHERE id = ?').run(
    name,
    colour,
    id,
  )
  if (changes === 0) throw fail('not-found', `no learner ${id}`)
}

function setPin(db: Connection, id: LearnerId, secret: string | null): void {
  statement(db, 'UPDATE learner SET pin = ?, pin_tries = 0, pin_tried_at = NULL WHERE id = ?').run(
    secret,
    id,
  )
}

function pinOf(db: Connection, id: LearnerId): PinState | undefined {
  const row = statement<{ secret: string | null; tries: number; triedAt: string | null }>(
    db,
    'SELECT pin AS secret, pin_tries AS tries, pin_tried_at AS triedAt FROM learner WHERE id = ?',
  ).get(id)
  if (row === undefined) throw fail('not-found', `no learner ${id}`)
  const { secret } = row
  return secret === null ? undefined : { ...row, secret }
}

function countTry(db: Connection, id: LearnerId, at: string): void {
  statement(db, 'UPDATE learner SET pin_tries = pin_tries + 1, pin_tried_at = ? WHERE id = ?').run(
    at,
    id,
  )
}

function forgetTries(db: Connection, id: LearnerId): void {
  statement(db, 'UPDATE learner SET pin_tries = 0, pin_tried_at = NULL WHERE id = ?').run(id)
}
