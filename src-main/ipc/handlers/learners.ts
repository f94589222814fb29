import { FailureError, fail } from '../../../src-shared/domain/index.ts'
import type { LearnerId, Learners, Settings } from '../../../src-shared/domain/index.ts'
import type { hashSecret, matchesSecret, waitBefore } from '../../learners/index.ts'
import type { Seat, Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

export interface LearnerServices {
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly seat: Seat
  readonly newId: () => string
  readonly now: () => Date
  readonly onSettings: (settings: Settings) => void
  readonly secrets: {
    readonly hash: typeof hashSecret
    readonly matches: typeof matchesSecret
    readonly waitBefore: typeof waitBefore
  }
}

/** Who learns on this machine, and who of them sits here. */
export function learnerHandlers(services: LearnerServices): HandlersOf<'learners'> {
  const { store, seat, newId, now, onSettings, secrets } = services

  function state(): Learners {
    const current = seatedId()
    return { all: store().accounts.list(), current }
  }
  function seatedId(): LearnerId | null {
    try {
      return store().learners.current().id
    } catch (error) {
      if (isNobody(error)) return null
      throw error
    }
  }

  /** Failures: `pin-wait` with the seconds, `pin-wrong`. */
  async function requirePin(id: LearnerId, pin: string | undefined): Promise<void> {
    const { accounts } = store()
    const known = accounts.pin(id)
    if (known === undefined) return
    const wait = secrets.waitBefore(known.tries, known.triedAt, now())
    if (wait > 0) {
      const values = { seconds: Math.ceil(wait / 1000) }
      throw fail('pin-wait', 'too many wrong tries', { detail: { code: 'pin-wait', values } })
    }
    accounts.countTry(id, now().toISOString())
    if (!(await secrets.matches(pin ?? '', known.secret))) throw fail('pin-wrong', 'not the PIN')
    accounts.forgetTries(id)
  }

  return {
    'learners.read': state,
    'learners.add': async ({ name, colour, pin }) => {
      const { accounts } = store()
      // Whoever sits here without having said so goes on sitting here when others come.
      seat.learner = seatedId() ?? undefined
      const secret = pin === undefined ? undefined : await secrets.hash(pin)
      const id = newId() as LearnerId
      accounts.add({ id, name, colour, createdAt: now().toISOString() })
      if (secret !== undefined) accounts.setPin(id, secret)
      return state()
    },
    'learners.change': ({ name, colour }) => {
      store().accounts.change(store().learners.current().id, name, colour)
      return state()
    },
    'learners.setPin': async ({ pin, currentPin }) => {
      const { id } = store().learners.current()
      await requirePin(id, currentPin)
      const secret = pin === null ? null : await secrets.hash(pin)
      store().accounts.setPin(id, secret)
      // A learner who has just set a PIN is the one who sits here.
      seat.learner = id
      return state()
    },
    'learners.sitDown': async ({ learnerId, pin }) => {
      await requirePin(learnerId, pin)
      seat.learner = learnerId
      onSettings(store().settings.read())
      return state()
    },
    'learners.standUp': () => {
      seat.learner = undefined
      return state()
    },
  }
}

function isNobody(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'no-learner'
}
