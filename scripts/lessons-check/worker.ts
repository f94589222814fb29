import { parentPort } from 'node:worker_threads'
import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import type { Promises } from '../content/promises.ts'
import { checkSeed } from './check-seed.ts'

export interface Task {
  readonly exercise: AuthoredExercise
  readonly promises: Promises
  readonly seeds: readonly number[]
}
export interface Finding {
  readonly exercise: string
  readonly variants: readonly string[]
  /** Each problem with the seeds that show it. */
  readonly problems: readonly { readonly seed: number; readonly problem: string }[]
}

/** Typesetting every variant would take longer than judging it. */
const typesetEvery = 10

parentPort?.on('message', ({ exercise, promises, seeds }: Task) => {
  const known = new Set<string>()
  const reports = seeds.map((seed, index) => {
    const report = checkSeed(exercise, promises, seed, known, index % typesetEvery === 0)
    known.add(report.drawn)
    return { seed, ...report }
  })
  const finding: Finding = {
    exercise: exercise.id,
    variants: [...new Set(reports.map(({ drawn }) => drawn))],
    problems: reports.flatMap(({ seed, problems }) =>
      problems.map((problem) => ({ seed, problem })),
    ),
  }
  parentPort?.postMessage(finding)
})
