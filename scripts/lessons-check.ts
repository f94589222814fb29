import { join } from 'node:path'
import { compileContent } from './content/compile-content.ts'
import { readLessonFolders } from './content/lesson-folder.ts'
import { formatProblem } from './content/problems.ts'
import { runTasks } from './lessons-check/run-tasks.ts'
import type { Finding, Task } from './lessons-check/worker.ts'

/*
 * `npm run lessons:check [-- words]`: draws 500 variants of every exercise whose lesson or own id
 * holds one of the words (of all without words) and holds them against their authors' promises.
 */
const words = process.argv.slice(2)
const seedCount = 500
/** Tasks are short, so that the cores finish together. */
const seedsPerTask = 250
const shownProblems = 5

const folder = join(import.meta.dirname, '..', 'src-shared', 'content', 'lessons')
const { lessons, promises, problems } = compileContent(await readLessonFolders(folder))
for (const problem of problems) console.error(formatProblem(problem))
if (problems.length > 0) process.exit(1)

const exercises = lessons
  .flatMap((lesson) => lesson.exercises)
  .filter(({ id, lessonId }) => {
    return words.length === 0 || words.some((word) => id.includes(word) || lessonId.includes(word))
  })

const tasks = exercises.flatMap((exercise): Task[] => {
  const promised = promises[exercise.id]
  if (!promised) return []
  const drawn = Object.keys(exercise.parameters).length > 0
  const count = drawn ? seedCount : exercise.options ? 50 : 1
  const seeds = Array.from({ length: count }, (_, index) => (index * 2_654_435_761) % 2 ** 32)
  return Array.from({ length: Math.ceil(count / seedsPerTask) }, (_, part) => ({
    exercise,
    promises: promised,
    seeds: seeds.slice(part * seedsPerTask, (part + 1) * seedsPerTask),
  }))
})

const findings = new Map<string, Finding[]>()
await runTasks(tasks, (finding) => {
  findings.set(finding.exercise, [...(findings.get(finding.exercise) ?? []), finding])
})

let faulty = 0
for (const { id, lessonId, parameters } of exercises) {
  const own = findings.get(id) ?? []
  const variants = new Set(own.flatMap((finding) => finding.variants)).size
  const found = own.flatMap((finding) => finding.problems)
  const few = Object.keys(parameters).length > 0 && variants < 8
  console.log(
    `${found.length > 0 ? 'FAULTY' : few ? 'FEW   ' : 'sound '} ${lessonId}/${id}: ${String(variants)} variants`,
  )
  for (const { seed, problem } of found.slice(0, shownProblems))
    console.log(`       seed ${String(seed)}: ${problem}`)
  if (found.length > shownProblems)
    console.log(`       and ${String(found.length - shownProblems)} more`)
  if (found.length > 0) faulty++
}
console.log(`${String(exercises.length)} exercises, ${String(faulty)} faulty`)
process.exitCode = faulty > 0 ? 1 : 0
