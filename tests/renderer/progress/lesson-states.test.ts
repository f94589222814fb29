import { expect, test } from 'vitest'
import type {
  ExerciseId,
  ExerciseProgress,
  LessonId,
  ListedLesson,
} from '../../../src-shared/domain/index.ts'
import { lessonStates } from '../../../src-renderer/progress/lesson-states.ts'

const lesson = (id: string, status: ListedLesson['status'] = 'available'): ListedLesson => ({
  id: id as LessonId,
  number: 1,
  title: id,
  summary: '',
  minutes: 5,
  status,
  ownTask: 'own' as ExerciseId,
  exerciseCount: 3,
})
const tried = (id: string, more: Partial<ExerciseProgress> = {}): ExerciseProgress => ({
  exerciseId: id as ExerciseId,
  lessonId: 'one' as LessonId,
  variants: 1,
  solved: true,
  ownSolvedAt: null,
  recent: ['independent'],
  ...more,
})
const stateOf = (...parameters: Parameters<typeof lessonStates>): string | undefined =>
  lessonStates(...parameters)[0]?.state

test('a lesson is new until it is opened or answered', () => {
  expect(stateOf([lesson('one')], [], {}, [])).toBe('new')
  expect(stateOf([lesson('one')], [], { '/lessons/one': 0 }, [])).toBe('begun')
  expect(stateOf([lesson('one')], [{ lessonId: 'one' as LessonId }], {}, [])).toBe('begun')
  expect(stateOf([lesson('one')], [{ lessonId: 'two' as LessonId }], { '/': 9 }, [])).toBe('new')
})

test('a planned lesson stays planned whatever was kept of it', () => {
  expect(stateOf([lesson('one', 'planned')], [], { '/lessons/one': 3 }, [])).toBe('planned')
})

test("a lesson is done once the course's own task is right with its own numbers", () => {
  const state = (...exercises: readonly ExerciseProgress[]): string | undefined =>
    stateOf([lesson('one')], [], {}, exercises)
  expect(state(tried('own', { ownSolvedAt: '2026-11-24T12:00:00.000Z' }))).toBe('done')
  expect(state(tried('own'))).toBe('begun')
  expect(state(tried('other', { ownSolvedAt: '2026-11-24T12:00:00.000Z' }))).toBe('begun')
})

test('the mastered exercises of a lesson are counted, those of others are not', () => {
  const recent = Array<'independent'>(4).fill('independent')
  const [one] = lessonStates([lesson('one')], [], {}, [
    tried('own', { recent }),
    tried('other', { recent: ['assisted', ...recent.slice(1)] }),
    tried('third'),
    tried('elsewhere', { recent, lessonId: 'two' as LessonId }),
  ])
  expect(one?.mastered).toBe(2)
})
