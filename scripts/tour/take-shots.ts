import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { launchApp, makeDataDir, type LaunchedApp } from '../harness/index.ts'
import { say } from '../runtime/index.ts'
import {
  RIGHT_ANSWER,
  WRONG_ANSWER,
  answerTask,
  openContents,
  openDialog,
  openFirstLesson,
  openHistory,
  openNewestAttempt,
  showVerdict,
} from './pages.ts'
import { takePicture } from './picture.ts'

const WIDE = { width: 1280, height: 800 } as const
const NARROW = { width: 800, height: 600 } as const
const SCHEMES = ['light', 'dark'] as const

interface Screen {
  /** Of the picture's file. */
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  /** Brings into view what is to be seen: another width moves it. */
  readonly show?: (page: Page) => Promise<void>
}

/** In this order one learner comes by them: attempts are made before the history is shown. */
const screens: readonly Screen[] = [
  { name: 'contents-new', open: openContents },
  { name: 'lesson', open: openFirstLesson },
  {
    name: 'verdict-wrong',
    open: (page) => answerTask(page, WRONG_ANSWER, 'incorrect'),
    show: showVerdict,
  },
  {
    name: 'verdict-right',
    open: (page) => answerTask(page, RIGHT_ANSWER, 'correct'),
    show: showVerdict,
  },
  { name: 'contents', open: openContents },
  { name: 'history', open: openHistory },
  { name: 'attempt', open: openNewestAttempt },
  { name: 'about', open: (page) => openDialog(page, en.shell.about.open) },
  { name: 'shortcuts', open: (page) => openDialog(page, en.shell.shortcuts.open) },
]

/**
 * A picture of every screen and of every step of every lesson, light and dark, wide and narrow, in
 * `out/shots/`. Needs a display and a prepared runtime.
 *
 * @param only the lessons whose steps are taken, by number, and nothing else; everything if empty
 */
export async function takeShots(only: readonly number[]): Promise<void> {
  const dataDir = await makeDataDir()
  try {
    const launched = await launchApp({ dataDir: dataDir.path, size: WIDE })
    try {
      if (only.length === 0) await takeScreens(launched)
      const lessons = lessonLinks(launched.page)
      await lessons.first().waitFor()
      const numbers = (await lessons.allInnerTexts()).map((text) => Number.parseInt(text))
      for (const [index, number] of numbers.entries()) {
        if (only.length > 0 && !only.includes(number)) continue
        await lessons.nth(index).click()
        await takeSteps(launched, number)
      }
    } finally {
      await launched.close()
    }
  } finally {
    await dataDir.remove()
  }
}

async function takeScreens(launched: LaunchedApp): Promise<void> {
  for (const screen of screens) {
    await screen.open(launched.page)
    await takeAllWays(launched, screen)
    await launched.page.keyboard.press('Escape')
  }
}

function lessonLinks(page: Page): Locator {
  const bar = page.getByRole('navigation', { name: en.shell.navigation })
  return bar.getByRole('listitem').getByRole('link', { name: /^\d/ })
}

async function takeSteps(launched: LaunchedApp, lesson: number): Promise<void> {
  const steps = stepButtons(launched.page)
  await launched.page.getByRole('heading', { level: 1 }).waitFor()
  await steps.first().waitFor()
  const count = await steps.count()
  for (let step = 0; step < count; step++) {
    const name = `lesson-${String(lesson)}-step-${String(step + 1).padStart(2, '0')}`
    await takeAllWays(launched, { name, show: (page) => stepButtons(page).nth(step).click() })
  }
}

function stepButtons(page: Page): Locator {
  return page.getByRole('navigation', { name: en.lesson.steps }).getByRole('button')
}

/** Leaves the window wide: on a narrow one, the side bar by which screens are opened is away. */
async function takeAllWays(
  { page, resize }: LaunchedApp,
  { name, show }: Pick<Screen, 'name' | 'show'>,
): Promise<void> {
  for (const { width, height } of [NARROW, WIDE]) {
    await resize(width, height)
    await show?.(page)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      say(await takePicture(page, 'shots', `${name}-${colorScheme}-${width}x${height}`))
    }
  }
}
