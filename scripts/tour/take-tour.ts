import type { Page } from '@playwright/test'
import { launchApp, makeDataDir } from '../harness/index.ts'
import { say } from '../runtime/index.ts'
import { firstAnswer, names } from './names.ts'
import { openFirstLesson, openHistory, openLessons } from './pages.ts'
import { takePicture } from './picture.ts'

interface Stop {
  readonly picture: string
  /** What the tour says it does. */
  readonly what: string
  readonly visit: (page: Page) => Promise<void>
}

const stops: readonly Stop[] = [
  { picture: '1-lessons', what: 'opens the seven lessons', visit: openLessons },
  { picture: '2-lesson', what: 'opens lesson 1, differential calculus', visit: openFirstLesson },
  { picture: '3-answer', what: `answers its task with ${firstAnswer}`, visit: answer },
  { picture: '4-history', what: 'finds the attempt in the history', visit: openHistory },
  { picture: '5-review', what: 'opens the attempt again as it was', visit: review },
]

/**
 * Opens the built app with an empty learner and does what a learner does first, with a picture of
 * each stop in `out/tour/`. Needs a display and a prepared runtime.
 */
export async function takeTour(): Promise<void> {
  const dataDir = await makeDataDir()
  try {
    const launched = await launchApp({ dataDir: dataDir.path, size: { width: 1280, height: 800 } })
    try {
      for (const stop of stops) {
        await stop.visit(launched.page)
        say(`${stop.what}: ${await takePicture(launched.page, 'tour', stop.picture)}`)
      }
    } finally {
      await launched.close()
    }
  } finally {
    await dataDir.remove()
  }
}

async function answer(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: names.answer }).first()
  await field.click()
  await page.keyboard.type(firstAnswer)
  await page.getByRole('button', { name: names.check }).first().click()
  await page.getByRole('status').filter({ hasText: names.right }).first().waitFor()
}

async function review(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: names.review }).first().click()
  await page.getByText(firstAnswer).first().waitFor()
}
