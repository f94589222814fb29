import { expect, test } from 'vitest'
import type { LessonId, LessonSummary } from '../../../src-shared/domain/index.ts'
import { lessonStates } from '../../../src-renderer/progress/lesson-states.ts'

const lesson = (id: string, status: LessonSummary['status'] = 'available'): LessonSummary => ({
  id: id as LessonId,
  number: 1,
  title: id,
  summary: '',
  minutes: 5,
  status,
})
const stateOf = (...parameters: Parameters<typeof lessonStates>): string | undefined =>
  lessonStates(...parameters)[0]?.state

test('a lesson is new until it is opened or answered', () => {
  expect(stateOf([lesson('one')], [], {})).toBe('new')
  expect(stateOf([lesson('one')], [], { '/lessons/one': 0 })).toBe('begun')
  expect(stateOf([lesson('one')], [{ lessonId: 'one' as LessonId }], {})).toBe('begun')
  expect(stateOf([lesson('one')], [{ lessonId: 'two' as LessonId }], { '/': 9 })).toBe('new')
})

test('a planned lesson stays planned whatever was kept of it', () => {
  expect(stateOf([lesson('one', 'planned')], [], { '/lessons/one': 3 })).toBe('planned')
})
