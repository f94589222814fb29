import type { Page } from '@playwright/test'
import { launchApp, makeDataDir } from '../harness/index.ts'
import { say } from '../runtime/index.ts'
import {
  RIGHT_ANSWER,
  answerTask,
  openContents,
  openFirstLesson,
  openHistory,
  openNewestAttempt,
} from './pages.ts'
import { takePicture } from './picture.ts'

interface Stop {
  readonly picture: string
  /** What the tour says it does. */
  readonly what: string
  readonly visit: (page: Page) => Promise<void>
}

const stops: readonly Stop[] = [
  { picture: '1-contents', what: 'opens the seven lessons', visit: openContents },
  { picture: '2-lesson', what: 'opens lesson 1, differential calculus', visit: openFirstLesson },
  {
    picture: '3-answer',
    what: `answers its task with ${RIGHT_ANSWER}`,
    visit: (page) => answerTask(page, RIGHT_ANSWER, 'correct'),
  },
  { picture: '4-history', what: 'finds the attempt in the history', visit: openHistory },
  { picture: '5-attempt', what: 'opens it again as it was', visit: openNewestAttempt },
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
