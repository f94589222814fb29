import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { appHandlers } from '../../../src-main/ipc/handlers/app.ts'
import { learnerHandlers } from '../../../src-main/ipc/handlers/learners.ts'
import { hashSecret, matchesSecret, waitBefore } from '../../../src-main/learners/index.ts'
import { openStore } from '../../../src-main/store/index.ts'
import type { Seat, Store } from '../../../src-main/store/index.ts'
import type { CallContext } from '../../../src-main/ipc/dispatch.ts'
import type {
  AppInfo,
  AttemptId,
  ExerciseId,
  FirstPage,
  LearnerId,
  Learners,
} from '../../../src-shared/domain/index.ts'
import { makeAttempt } from '../store/support/make-attempt.ts'

let directory: string
let store: Store
let seat: Seat
let clock: Date
const context = {} as CallContext

function open(): Store {
  const log = { info: () => undefined, warn: () => undefined }
  return openStore({
    ...{ directory, seat, log, appVersion: '0', now: () => clock, newId: () => newId() },
  })
}
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nabla-learners-'))
  seat = { learner: undefined }
  clock = new Date('2026-03-01T10:00:00.000Z')
  store = open()
  return async () => {
    store.close()
    await rm(directory, { recursive: true })
  }
})

const handlers = () =>
  learnerHandlers({
    store: () => store,
    seat,
    newId: () => newId(),
    now: () => clock,
    onSettings: () => undefined,
    secrets: { hash: hashSecret, matches: matchesSecret, waitBefore },
  })
const add = (name: string, pin?: string): Learners | Promise<Learners> =>
  handlers()['learners.add']({ name, colour: 2, ...(pin === undefined ? {} : { pin }) }, context)
const sitDown = (learnerId: LearnerId, pin?: string): Learners | Promise<Learners> =>
  handlers()['learners.sitDown']({ learnerId, ...(pin === undefined ? {} : { pin }) }, context)
const idOf = (name: string): LearnerId => {
  const found = store.accounts.list().find((learner) => learner.name === name)
  if (!found) throw new Error(`no learner ${name}`)
  return found.id
}

test('the only learner need not say who sits here', async () => {
  const { all, current } = await handlers()['learners.read'](undefined, context)
  expect(all).toMatchObject([{ name: '', colour: 1, hasPin: false }])
  expect(current).toBe(all[0]?.id)
})

test('the page of a lesson is kept only where whoever starts the app may see it', async () => {
  let kept: FirstPage | null | undefined
  const keep = appHandlers({
    store: () => store,
    info: () => ({}) as AppInfo,
    keepFirstPage: (page) => (kept = page),
    onSettings: () => undefined,
  })['app.keepFirstPage']
  const page = { body: '<h1>Ada</h1>', styles: '' }
  await keep(page, context)
  expect(kept).toEqual(page)
  await handlers()['learners.setPin']({ pin: '1234' }, context)
  await keep(page, context)
  expect(kept).toBeNull()
  await handlers()['learners.setPin']({ pin: null, currentPin: '1234' }, context)
  await keep(page, context)
  expect(kept).toEqual(page)
  await add('Emmy')
  await keep(page, context)
  expect(kept).toBeNull()
})

test('with several nobody is signed in by itself, and nothing is read or written for anybody', async () => {
  await add('Emmy')
  expect(handlers()['learners.read'](undefined, context)).toMatchObject({
    current: store.accounts.list()[0]?.id,
  })
  await handlers()['learners.standUp'](undefined, context)
  expect(handlers()['learners.read'](undefined, context)).toMatchObject({ current: null })
  const draft = {
    exerciseId: 'slope' as ExerciseId,
    seed: 0,
    input: { kind: 'number', text: '3' } as const,
    hints: [],
    view: {},
  }
  for (const call of [
    () => store.attempts.page({ limit: 9 }),
    () => store.drafts.save(draft),
    () => store.settings.patch({ theme: 'dark' }),
  ])
    expect(call).toThrow(/no-learner/)
  expect(store.settings.read().theme).toBe('system')
})

test('two learners never see each other’s attempts, drafts, settings or notes', async () => {
  await add('Ada')
  await add('Emmy')
  await sitDown(idOf('Ada'))
  const attempt = makeAttempt(idOf('Ada'), newId())
  store.attempts.save(attempt)
  store.settings.patch({ theme: 'dark' })
  const id: AttemptId = attempt.id
  store.attempts.annotate(id, { note: 'mine', disputed: true })

  await sitDown(idOf('Emmy'))
  expect(store.attempts.page({ limit: 9 })).toMatchObject({ total: 0, all: 0 })
  expect(store.settings.read().theme).toBe('system')
  for (const call of [
    () => store.attempts.open(id),
    () => store.attempts.note(id),
    () => store.attempts.neighbours(id),
    () => store.attempts.annotate(id, { note: 'not mine', disputed: false }),
  ])
    expect(call).toThrow(/not-found/)

  await sitDown(idOf('Ada'))
  expect(store.attempts.open(id).input).toEqual(attempt.input)
  expect(store.attempts.note(id)?.note).toBe('mine')
})

test('names are told apart as people read them', async () => {
  await add('Åsa')
  await expect(async () => add('åsa')).rejects.toMatchObject({ failure: { code: 'name-taken' } })
  await add('Asa')
  expect(store.accounts.list().map(({ name }) => name)).toEqual(['', 'Åsa', 'Asa'])
})

test('a PIN keeps others out, and is never kept as it was typed', async () => {
  await add('Emmy', '2718')
  await expect(async () => sitDown(idOf('Emmy'))).rejects.toMatchObject({
    failure: { code: 'pin-wrong' },
  })
  expect(store.accounts.pin(idOf('Emmy'))?.secret).toMatch(/^scrypt\$32768\$8\$1\$/)
  expect(JSON.stringify(store.accounts.pin(idOf('Emmy')))).not.toContain('2718')
  expect(await sitDown(idOf('Emmy'), '2718')).toMatchObject({ current: idOf('Emmy') })
})

test('after three wrong tries one must wait, even the one who knows it, and a restart is no way round', async () => {
  await add('Emmy', '2718')
  const emmy = idOf('Emmy')
  for (const pin of ['0000', '1111', '2222'])
    await expect(async () => sitDown(emmy, pin)).rejects.toMatchObject({
      failure: { code: 'pin-wrong' },
    })
  const mustWait = { failure: { code: 'pin-wait', detail: { values: { seconds: 30 } } } }
  await expect(async () => sitDown(emmy, '2718')).rejects.toMatchObject(mustWait)
  store.close()
  store = open()
  await expect(async () => sitDown(emmy, '2718')).rejects.toMatchObject(mustWait)

  clock = new Date(clock.getTime() + 30_000)
  await expect(async () => sitDown(emmy, '3333')).rejects.toMatchObject({
    failure: { code: 'pin-wrong' },
  })
  await expect(async () => sitDown(emmy, '2718')).rejects.toMatchObject({
    failure: { code: 'pin-wait', detail: { values: { seconds: 60 } } },
  })
  clock = new Date(clock.getTime() + 60_000)
  expect(await sitDown(emmy, '2718')).toMatchObject({ current: emmy })
  expect(store.accounts.pin(emmy)?.tries).toBe(0)
})

test('a PIN is changed by who knows it, and taken away', async () => {
  await add('Emmy', '2718')
  await sitDown(idOf('Emmy'), '2718')
  const setPin = (pin: string | null, currentPin?: string) =>
    handlers()['learners.setPin'](
      { pin, ...(currentPin === undefined ? {} : { currentPin }) },
      context,
    )
  await expect(async () => setPin('1618')).rejects.toMatchObject({ failure: { code: 'pin-wrong' } })
  await setPin('1618', '2718')
  await setPin(null, '1618')
  expect(store.accounts.pin(idOf('Emmy'))).toBeUndefined()
})

test('the wait grows up to a quarter of an hour and never beyond, whatever the clock says', () => {
  const at = '2026-03-01T10:00:00.000Z'
  const now = new Date(at)
  expect(waitBefore(2, at, now)).toBe(0)
  expect(waitBefore(3, at, now)).toBe(30_000)
  expect(waitBefore(5, at, now)).toBe(120_000)
  expect(waitBefore(50, at, now)).toBe(900_000)
  expect(waitBefore(50, at, new Date(0))).toBe(900_000)
  expect(waitBefore(50, at, new Date(now.getTime() + 900_000))).toBe(0)
})
