import { expect, test } from 'vitest'
import { fail } from '../../../src-shared/domain/index.ts'
import type { Draft, ExerciseId, Lesson, LessonId } from '../../../src-shared/domain/index.ts'
import { openLesson } from '../../../src-renderer/lessons/lesson-session.ts'
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
    'drafts.open': ({ exerciseId }) => {
      if (exerciseId === 'a') return draft(exerciseId as ExerciseId, '2026-11-22T10:00:00.000Z')
      if (exerciseId === 'b') return draft(exerciseId as ExerciseId, '2026-11-23T10:00:00.000Z')
      throw fail('storage-failed', 'unreadable')
    },
  })
  const opened = await openLesson(client, lesson.id, new AbortController().signal)
  expect([...opened.drafts.keys()]).toEqual(['a', 'b'])
  expect(opened.view).toEqual({ from: '2026-11-23T10:00:00.000Z' })
})
