import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadContent } from '../../../src-main/content/index.ts'
import type { ExerciseId, LessonId } from '../../../src-shared/domain/index.ts'
import { compiledContent } from '../../support/compiled-content.ts'

const lessonId = 'differential-calculus' as LessonId
const exerciseId = 'derivative-of-cubic' as ExerciseId
let directory: string

const write = (name: string, value: unknown): Promise<void> =>
  writeFile(join(directory, `${name}.json`), JSON.stringify(value))

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nabla-content-'))
  await write('index', compiledContent.index)
  for (const lesson of compiledContent.lessons) await write(lesson.lesson.id, lesson)
})
afterEach(() => rm(directory, { recursive: true }))

describe('loaded content', () => {
  it('is what the compiler wrote', async () => {
    const content = loadContent(directory)
    const [first] = compiledContent.lessons
    expect(await content.list()).toEqual(compiledContent.index.lessons)
    expect(await content.lesson(lessonId)).toEqual(first?.lesson)
    expect(await content.exercise(exerciseId)).toEqual(
      first?.exercises.find(({ id }) => id === exerciseId),
    )
  })

  it('reads a lesson only when it is asked for, and once', async () => {
    await rm(join(directory, 'gradient.json'))
    const content = loadContent(directory)
    const once = await content.lesson(lessonId)
    await rm(join(directory, `${lessonId}.json`))
    expect(await content.lesson(lessonId)).toBe(once)
  })

  it.each(['nonsense', '__proto__', 'index'])('knows no lesson or exercise "%s"', async (id) => {
    const content = loadContent(directory)
    const notFound = { failure: { code: 'not-found' } }
    await expect(content.lesson(id as LessonId)).rejects.toMatchObject(notFound)
    await expect(content.exercise(id as ExerciseId)).rejects.toMatchObject(notFound)
  })

  it('says content-damaged for a missing, cut or altered file, and mends with it', async () => {
    const damaged = { failure: { code: 'content-damaged' } }
    const file = join(directory, `${lessonId}.json`)
    const content = loadContent(directory)
    await rm(file)
    await expect(content.lesson(lessonId)).rejects.toMatchObject(damaged)
    await writeFile(file, '{"lesson":')
    await expect(content.lesson(lessonId)).rejects.toMatchObject(damaged)
    await write(lessonId, { lesson: { id: lessonId }, exercises: [] })
    await expect(content.lesson(lessonId)).rejects.toMatchObject(damaged)
    await write(lessonId, compiledContent.lessons[0])
    await expect(content.lesson(lessonId)).resolves.toHaveProperty('id', lessonId)
  })
})
