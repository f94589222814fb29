import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { compileContent } from '../../../scripts/content/compile-content.ts'
import { readLessonFolders } from '../../../scripts/content/lesson-folder.ts'
import { createHost } from '../../../src-main/compute/index.ts'
import type { Host } from '../../../src-main/compute/index.ts'
import { loadContent } from '../../../src-main/content/index.ts'
import { createHandlers } from '../../../src-main/ipc/index.ts'
import type { Services } from '../../../src-main/ipc/index.ts'
import { keepStore } from '../../../src-main/store/index.ts'
import type { Store } from '../../../src-main/store/index.ts'
import { createClient } from '../../../src-renderer/api/client.ts'
import type { Client } from '../../../src-renderer/api/client.ts'
import type { RequestOf, Submitted } from '../../../src-shared/contract/index.ts'
import type { AppInfo } from '../../../src-shared/domain/index.ts'
import { savedAttempts, savedDrafts } from '../../support/saved-work.ts'
import { createLoopback } from '../../support/loopback.ts'

// The whole way of an answer, only without Electron: client, contract, handlers, the compiled
// lessons, the core in a worker thread, and a database on disk.
const project = resolve(import.meta.dirname, '../../..')
const worker = new URL('../../../src-main/compute/worker.ts', import.meta.url)
const exerciseId = 'derivative-of-cubic'

let contentDir: string
let host: Host
let dataDir: string
let store: Store
let client: Client
const onAttempt = vi.fn()

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'nabla-content-'))
  const folders = await readLessonFolders(join(project, 'src-shared/content/lessons'))
  const { index, lessons, problems } = compileContent(folders)
  expect(problems).toEqual([])
  await writeFile(join(contentDir, 'index.json'), JSON.stringify(index))
  for (const lesson of lessons)
    await writeFile(join(contentDir, `${lesson.lesson.id}.json`), JSON.stringify(lesson))
  host = createHost({ spawn: () => new Worker(worker) })
})
afterAll(async () => {
  await host.close()
  await rm(contentDir, { recursive: true })
})

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nabla-answers-'))
  const now = (): Date => new Date()
  const log = { info: () => undefined, warn: () => undefined }
  const keeper = await keepStore({
    ...{ directory: dataDir, now, newId: () => newId(), appVersion: '0', log },
  })
  store = keeper.store()
  onAttempt.mockClear()
  const handlers = createHandlers({
    store: () => store,
    keeper,
    transfer: {} as Services['transfer'],
    seat: { learner: undefined },
    secrets: {} as Services['secrets'],
    opened: {} as Services['opened'],
    host,
    content: loadContent(contentDir),
    now,
    newId: () => newId(),
    info: () => ({}) as AppInfo,
    keepFirstPage: () => undefined,
    onSettings: () => undefined,
    onAttempt,
  })
  client = createClient(createLoopback(handlers).bridge)
  return async () => {
    store.close()
    await rm(dataDir, { recursive: true })
  }
})

const submission = (text: string): RequestOf<'answers.submit'> => ({
  exerciseId,
  seed: 0,
  input: { kind: 'expression', text },
  hints: [],
  durationMs: 1234,
  zone: 'Europe/Berlin',
  view: { 'secant.at': 1 },
})
const submit = (text: string): Promise<Submitted> => client.call('answers.submit', submission(text))

/** The mistakes that lesson 1 lists, and words that only its own message has. */
const slips = [
  ['constant-kept', '3x^2 - 4x + 1', 'is still there'],
  ['power-not-dropped', '3x^3 - 4x^2', 'stayed upstairs'],
  ['power-not-brought-down', 'x^2 - 2x', 'the old powers got lost'],
  ['antiderivative-given', 'x^4/4 - 2x^3/3 + x', 'This goes the other way'],
  ['linear-term-lost', '3x^2', 'nothing of it is left'],
  ['delta-left-in', '3x^2 + 3x*δ + δ^2 - 4x - 2δ', 'stopped one step early'],
  ['number-instead-of-function', '-1', 'a single number'],
  ['sign-lost', '3x^2 + 4x', 'look at the sign of the second'],
] as const

test.each(slips)(
  '%s is recognised in %s, said in its own words, and saved',
  async (id, text, words) => {
    const answer = await submit(text)
    if (answer.status !== 'saved') throw new Error(answer.status)
    const { score } = answer.attempt
    expect(score.verdict).toBe('incorrect')
    const [feedback] = score.feedback
    expect(feedback?.misconception).toBe(id)
    expect(feedback?.html?.replace(/<[^>]*>/g, '')).toContain(words)
    const others = slips.filter(([other]) => other !== id)
    for (const [, , othersWords] of others) expect(feedback?.html).not.toContain(othersWords)
    // A letter that the truth does not have cannot be drawn against it.
    expect(score.evidence?.curves !== undefined).toBe(id !== 'delta-left-in')
    expect(savedAttempts(dataDir)).toEqual([{ answer: text, verdict: 'incorrect', hints: '[]' }])
    expect(onAttempt).toHaveBeenCalledOnce()
  },
)

test('what was answered is what is found again', async () => {
  const answer = await submit('3x^2 - 4x')
  if (answer.status !== 'saved') throw new Error(answer.status)
  const { attempt } = answer
  expect(attempt).toMatchObject({ score: { verdict: 'correct' }, zone: 'Europe/Berlin' })
  expect(await client.call('attempts.open', { attemptId: attempt.id })).toEqual(attempt)
  const page = await client.call('attempts.list', { limit: 10 })
  expect(page).toMatchObject({ total: 1, attempts: [{ id: attempt.id, answer: '3x^2 - 4x' }] })
})

test('handing in discards the draft, and a draft that cannot be read stays', async () => {
  const { durationMs: _durationMs, zone: _zone, ...draft } = submission('3x^2 -')
  await client.call('drafts.save', draft)
  expect(await submit('3x^2 -')).toMatchObject({ status: 'not-ready' })
  expect(savedDrafts(dataDir)).toEqual(['3x^2 -'])
  await submit('3x^2 - 4x')
  expect(savedDrafts(dataDir)).toEqual([])
})

test('a text is one attempt: saved when it is handed in, completed by what its writer says', async () => {
  const input = { kind: 'text', text: 'The points that hold the street are the same.' } as const
  const handedIn = { ...submission(''), exerciseId: 'six-points-why', input }
  const answer = await client.call('answers.submit', handedIn)
  if (answer.status !== 'saved') throw new Error(answer.status)
  const { id: attemptId, score } = answer.attempt
  expect(score.verdict).toBe('undecided')
  const complete = await client.call('answers.assess', { attemptId, selfAssessment: 'correct' })
  expect(complete.score).toMatchObject({
    verdict: 'correct',
    feedback: [{ code: 'self-assessed-correct', html: score.feedback[0]?.html }],
  })
  expect(await client.call('attempts.open', { attemptId })).toEqual(complete)
  expect(savedAttempts(dataDir)).toMatchObject([{ answer: input.text, verdict: 'correct' }])
  expect(store.review.due()).toEqual([])
  const [card] = (await client.call('progress.read')).filter(
    ({ exerciseId: id }) => id === 'six-points-why',
  )
  expect(card).toMatchObject({ solved: true, recent: ['independent'] })
})

test('only a text is judged by its writer', async () => {
  const answer = await submit('3x^2')
  if (answer.status !== 'saved') throw new Error(answer.status)
  const { id: attemptId } = answer.attempt
  await expect(
    client.call('answers.assess', { attemptId, selfAssessment: 'correct' }),
  ).rejects.toMatchObject({ failure: { code: 'invalid-request' } })
})

test.each([
  ['', 'empty'],
  ['(3x', 'unclosed'],
  ['import("fs")', 'command'],
  ['9^9^9^9', 'too-large'],
  ['3y', 'unknown-name'],
  ['NaN', 'unknown-name'],
  ['x+'.repeat(50_000), 'too-long'],
])('%# is not ready, and never saved', async (text, code) => {
  expect(await submit(text)).toMatchObject({ status: 'not-ready', problems: [{ code }] })
  expect(savedAttempts(dataDir)).toEqual([])
  expect(onAttempt).not.toHaveBeenCalled()
})

test('an answer of another kind is refused, and names the field', async () => {
  const input = { kind: 'point', x: 1, y: 1 } as const
  await expect(client.call('answers.submit', { ...submission(''), input })).rejects.toMatchObject({
    failure: { code: 'invalid-request', field: 'input.kind' },
  })
  expect(savedAttempts(dataDir)).toEqual([])
})

test('a cancelled answer is not saved', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const answer = client.call('answers.submit', submission('3x^2 - 4x'), { signal })
  controller.abort()
  await expect(answer).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(savedAttempts(dataDir)).toEqual([])
})

test('neither the lesson nor the exercise gives the answer away', async () => {
  const lessonId = 'differential-calculus'
  const shown = JSON.stringify([
    await client.call('lessons.open', { lessonId }),
    await client.call('exercises.open', { exerciseId, seed: 0 }),
  ])
  expect(shown).not.toContain('rubric')
  expect(shown).not.toContain('misconception')
  expect(shown).not.toContain('3x^2 - 4x')
})
