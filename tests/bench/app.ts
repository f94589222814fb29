import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { launchApp, makeDataDir, useRuntime, withDisplay } from '../../scripts/harness/index.ts'
import { paintsOf } from './paints.ts'
import { timeDrags, timeTraining } from './drags.ts'
import { treeMemory } from './process-memory.ts'
import { sizeOf } from './size-of.ts'
import { median, percentile } from './statistics.ts'

// `npm run bench:app`: the app as a learner meets it, in the real window. Start-up and memory are
// ratios to a blank window of the same Electron, taken in turn in the same run.

const project = path.resolve(import.meta.dirname, '..', '..')
const runs = 7
const lesson = 'Differential calculus'

async function openLesson(page: Page): Promise<void> {
  await page.getByRole('link', { name: lesson }).first().click()
  await page.getByRole('heading', { level: 1, name: lesson }).waitFor()
}

interface Start {
  /** Milliseconds from asking for the process to the first contentful paint. */
  readonly firstPaint: number
  /** The same to the largest contentful paint: for the lesson, its opening text. */
  readonly readable: number
  /** The same until the lesson answers to the learner; for the blank window, to its first paint. */
  readonly usable: number
  /** MiB, proportional set size of all processes. */
  readonly memory: number
}

async function start(directory: string, dataDir: string): Promise<Start> {
  const begun = Date.now()
  const launched = await launchApp({ dataDir, project: directory })
  try {
    await launched.page.waitForTimeout(2500)
    const paints = await paintsOf(launched.page)
    return {
      firstPaint: paints.first - begun,
      readable: paints.largest - begun,
      usable: paints.stands - begun,
      memory: treeMemory(launched.app.process().pid ?? 0),
    }
  } finally {
    await launched.close()
  }
}

async function benchStart(): Promise<Record<string, number>> {
  const blankData = await makeDataDir()
  const lessonData = await makeDataDir()
  const blank = path.join(import.meta.dirname, 'blank')
  try {
    // The place is remembered, so that later starts open the lesson, as for a learner who goes on.
    const first = await launchApp({ dataDir: lessonData.path })
    await openLesson(first.page)
    await first.page.waitForTimeout(4000)
    await first.close()
    await start(blank, blankData.path)
    const pairs: { readonly blank: Start; readonly lesson: Start }[] = []
    for (let run = 0; run < runs; run++) {
      pairs.push({
        blank: await start(blank, blankData.path),
        lesson: await start(project, lessonData.path),
      })
    }
    const of = (which: 'blank' | 'lesson', key: keyof Start): number =>
      median(pairs.map((pair) => pair[which][key]))
    return {
      'blank window, first paint, ms': of('blank', 'firstPaint'),
      'lesson 1, first paint, ms': of('lesson', 'firstPaint'),
      'lesson 1, readable, ms': of('lesson', 'readable'),
      'lesson 1, usable, ms': of('lesson', 'usable'),
      'readable / blank first paint': median(
        pairs.map((pair) => pair.lesson.readable / pair.blank.firstPaint),
      ),
      'blank window, memory, MiB': of('blank', 'memory'),
      'lesson 1, memory, MiB': of('lesson', 'memory'),
      'memory / blank': median(pairs.map((pair) => pair.lesson.memory / pair.blank.memory)),
    }
  } finally {
    await blankData.remove()
    await lessonData.remove()
  }
}

/** Enter pressed to the verdict painted, and frames while a handle of each lesson is dragged. */
async function benchUse(): Promise<Record<string, number>> {
  const data = await makeDataDir()
  const { page, close } = await launchApp({
    dataDir: data.path,
    size: { width: 1280, height: 800 },
  })
  try {
    await openLesson(page)
    const checks = await timeChecks(page)
    const training = await timeTraining(page)
    const drags = await timeDrags(page)
    return {
      'Enter to verdict painted, median, ms': median(checks),
      'Enter to verdict painted, slowest, ms': Math.max(...checks),
      'network training: frame, median, ms': median(training.frames),
      'network training: the same, 95th percentile, ms': percentile(training.frames, 0.95),
      'network training: tasks over 50 ms': training.longTasks.length,
      ...Object.fromEntries(
        drags.flatMap(({ lesson, frames, longTasks }) => [
          [`${lesson}: frame while dragging, median, ms`, median(frames)],
          [`${lesson}: the same, 95th percentile, ms`, percentile(frames, 0.95)],
          [`${lesson}: tasks over 50 ms while dragging`, longTasks.length],
        ]),
      ),
    }
  } finally {
    await close()
    await data.remove()
  }
}

async function timeChecks(page: Page): Promise<readonly number[]> {
  const exercise = page.getByRole('region', { name: /^The derivative of x³/ })
  const answer = exercise.getByRole('textbox')
  await answer.scrollIntoViewIfNeeded()
  const times: number[] = []
  for (let run = 0; run < 9; run++) {
    await answer.fill(`3x^2-4x+${run + 1}`)
    await answer.focus()
    // Listening before the key is pressed, so not one call with waiting for the outcome.
    await page.evaluate(`void (globalThis.painted = new Promise((resolve) => {
      let pressed = 0
      addEventListener('keydown', () => { pressed = performance.now() }, { once: true, capture: true })
      const observer = new MutationObserver(() => {
        const done = [...document.querySelectorAll('button')].some((one) => one.textContent.trim() === 'Checked')
        if (!pressed || !done) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    }))`)
    await page.keyboard.press('Enter')
    times.push(await page.evaluate<number>('globalThis.painted'))
    await exercise.getByRole('button', { name: 'Try again' }).click()
  }
  return times
}

await useRuntime()
const figures = await withDisplay(async () => {
  const starts = await benchStart()
  show(starts)
  return { ...starts, ...(await benchUse()) }
})
const parts = ['main', 'preload', 'renderer', 'content']
const sizes = await Promise.all(parts.map((part) => sizeOf(path.join(project, 'out', part))))
const all = { ...figures, 'built app, MiB': sizes.reduce((a, b) => a + b, 0) / 2 ** 20 }
await mkdir(path.join(project, 'out', 'bench'), { recursive: true })
await writeFile(path.join(project, 'out', 'bench', 'app.json'), JSON.stringify(all, null, 2))
show(all)

function show(what: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(what)) {
    console.log(`${name.padEnd(64)} ${value.toFixed(2)}`)
  }
}
