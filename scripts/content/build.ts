import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileContent } from './compile-content.ts'
import { readLessonFolders } from './lesson-folder.ts'
import { formatProblem } from './problems.ts'

const root = join(import.meta.dirname, '..', '..')
const source = join('src-shared', 'content', 'lessons')
const target = join(root, 'out', 'content')

const { index, lessons, problems } = compileContent(await readLessonFolders(join(root, source)))
if (problems.length > 0) {
  for (const problem of problems)
    console.error(formatProblem({ ...problem, file: join(source, problem.file) }))
  process.exit(1)
}

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
const write = (name: string, value: unknown): Promise<void> =>
  writeFile(join(target, `${name}.json`), `${JSON.stringify(value)}\n`)
await Promise.all([
  write('index', index),
  ...lessons.map((lesson) => write(lesson.lesson.id, lesson)),
])
console.log(`content: ${String(lessons.length)} lessons in ${join('out', 'content')}`)
