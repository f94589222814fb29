import { expect, test } from 'vitest'
import { fail } from '../../../src-shared/domain/index.ts'
import type { Draft, ExerciseId, Lesson, LessonId } from '../../../src-shared/domain/index.ts'
import {
  leaveLesson,
  openLesson,
  prepareLesson,
  takeLesson,
} from '../../../src-renderer/lessons/lesson-session.ts'
import { createFakeClient } from '../../support/fake-client.ts'

const lesson: Lesson = {
  id: 'one' as LessonId,
  number: 1,
  title: 'One',
  summary: '',
  minutes: 5,
  status: 'available',
  contentVersion: 'v1',
  examples: [],
  steps: [
    {
      id: 'task',
      kind: 'task',
      title: 'Task',
      blocks: ['a', 'b', 'c'].map((id) => ({ type: 'exercise', exerciseId: id as ExerciseId })),
    },
  ],
}
const draft = (exerciseId: ExerciseId, savedAt: string): Draft => ({
  exerciseId,
  seed: 1,
  input: { kind: 'expression', text: 'x' },
  hints: [],
  view: { from: savedAt },
  savedAt,
})

test('a lesson opens with its drafts and the plots as the newest of them left them', async () => {
  const { client } = createFakeClient({
    'lessons.open': () => lesson,
    'drafts.list': ({ exerciseId }) => {
      if (exerciseId === 'a') return [draft(exerciseId as ExerciseId, '2026-11-22T10:00:00.000Z')]
      if (exerciseId === 'b') return [draft(exerciseId as ExerciseId, '2026-11-23T10:00:00.000Z')]
      throw fail('storage-failed', 'unreadable')
    },
  })
  const opened = await openLesson(client, lesson.id, new AbortController().signal)
  expect([...opened.drafts.values()].map(({ length }) => length)).toEqual([1, 1, 0])
  expect(opened.view).toEqual({ from: '2026-11-23T10:00:00.000Z' })
})

test('a lesson that was prepared is taken over once, and any other is opened anew', async () => {
  const asked: string[] = []
  const { client } = createFakeClient({
    'lessons.open': ({ lessonId }) => {
      asked.push(lessonId)
      return { ...lesson, id: lessonId as LessonId, steps: [] }
    },
  })
  const { signal } = new AbortController()
  await prepareLesson(client, 'one' as LessonId)
  expect((await takeLesson(client, 'one' as LessonId, signal)).lesson.id).toBe('one')
  expect(asked).toEqual(['one'])
  await takeLesson(client, 'one' as LessonId, signal)
  await prepareLesson(client, 'one' as LessonId)
  expect((await takeLesson(client, 'two' as LessonId, signal)).lesson.id).toBe('two')
  expect(asked).toEqual(['one', 'one', 'one', 'two'])
})

test('what cannot be prepared fails on its page and not on the way there', async () => {
  const { client } = createFakeClient({
    'lessons.open': () => {
      throw fail('content-damaged', 'broken')
    },
  })
  await prepareLesson(client, 'one' as LessonId)
  await expect(
    takeLesson(client, 'one' as LessonId, new AbortController().signal),
  ).rejects.toThrow()
})

test('coming back finds the explorations where they stood, drafts or not', async () => {
  const id = 'left' as LessonId
  const { client } = createFakeClient({
    'lessons.open': () => ({ ...lesson, id }),
    'drafts.list': ({ exerciseId }) =>
      exerciseId === 'a' ? [draft('a' as ExerciseId, '2026-11-22T10:00:00.000Z')] : [],
  })
  const open = () => openLesson(client, id, new AbortController().signal)
  expect((await open()).view).toEqual({ from: '2026-11-22T10:00:00.000Z' })
  leaveLesson(id, { network: { epoch: 120 }, none: undefined })
  expect((await open()).view).toEqual({ network: { epoch: 120 } })
})
