import type { Page } from '@playwright/test'

/** A handle that is dragged in each lesson: the most that one drag redraws there. */
const drags = [
  { lesson: 'Differential calculus', step: 'trace', handle: 'Point P on the curve' },
  { lesson: 'Integration', step: 'slices', handle: 'Upper limit b, on the axis' },
  { lesson: 'The gradient', step: 'map', handle: 'Point P on the map' },
  { lesson: 'The Jacobian', step: 'grid', handle: 'Corner P of the cell' },
  { lesson: 'Backpropagation', step: 'one-neuron', handle: 'The weight w on the loss' },
  { lesson: 'Optimisation', step: 'descent', handle: 'Start of the walk' },
  {
    lesson: 'Support vector machine',
    step: 'worked-example',
    handle: 'Second grip of the line',
  },
] as const

export interface Drag {
  readonly lesson: string
  /** Milliseconds from one frame to the next while the pointer moves, in the window's own clock. */
  readonly frames: readonly number[]
  /** Of tasks that held the page up for 50 ms or more while it moved. */
  readonly longTasks: readonly number[]
}

/** Drags a handle of every lesson back and forth, as fast as the window takes the pointer. */
export async function timeDrags(page: Page): Promise<readonly Drag[]> {
  const timed: Drag[] = []
  for (const { lesson, step, handle } of drags) {
    await page.evaluate("location.hash = '#/'")
    await page.getByRole('main').getByRole('link', { name: lesson }).first().click()
    await page.getByRole('heading', { level: 1, name: lesson }).waitFor()
    const region = page.locator(`#${step}`)
    // What nobody sees is not drawn.
    await region.getByRole('heading').first().scrollIntoViewIfNeeded()
    // There the plots come with the learner's wish to see them.
    const wish = page.getByRole('button', { name: /Let the point draw/ })
    if (step === 'trace') await wish.first().click()
    timed.push({ lesson, ...(await timeDrag(page, region.getByRole('slider', { name: handle }))) })
  }
  return timed
}

type Handle = ReturnType<Page['getByRole']>

async function timeDrag(page: Page, handle: Handle): Promise<Omit<Drag, 'lesson'>> {
  await handle.first().waitFor()
  await handle.first().scrollIntoViewIfNeeded()
  await page.waitForTimeout(1500)
  const box = await handle.first().boundingBox()
  if (!box) throw new Error('the handle is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await beginTiming(page)
  for (let i = 0; i < 150; i++) await page.mouse.move(x + 100 * Math.sin(i / 12), y)
  const timed = await endTiming(page)
  await page.mouse.up()
  return timed
}

/** Trains the network of lesson 5 for three seconds, with every picture of it following. */
export async function timeTraining(page: Page): Promise<Omit<Drag, 'lesson'>> {
  await page.evaluate("location.hash = '#/lessons/backpropagation'")
  const region = page.locator('#microscope')
  await region.getByRole('heading').first().scrollIntoViewIfNeeded()
  await page.waitForTimeout(1500)
  await region.getByRole('button', { name: 'Run', exact: true }).click()
  await beginTiming(page)
  await page.waitForTimeout(3000)
  return endTiming(page)
}

async function beginTiming(page: Page): Promise<void> {
  await page.evaluate(`{
    globalThis.frames = []
    globalThis.longTasks = []
    globalThis.watch = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((one) => one.duration)))
    watch.observe({ type: 'longtask' })
    let last = performance.now()
    const frame = (now) => { frames.push(now - last); last = now; globalThis.ticking = requestAnimationFrame(frame) }
    globalThis.ticking = requestAnimationFrame(frame)
  }`)
}

function endTiming(page: Page): Promise<Omit<Drag, 'lesson'>> {
  return page.evaluate<Omit<Drag, 'lesson'>>(
    '(cancelAnimationFrame(ticking), watch.disconnect(), { frames: frames.slice(2), longTasks })',
  )
}
