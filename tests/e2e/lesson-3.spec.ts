import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { fact, step } from '../support/first-lesson.ts'
import { dragBy, openLesson, type } from '../support/lesson-3.ts'

const { plane } = en

test('the learner says which way is steepest, and sees it only then', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'Which way is steepest?')
  const picture = region.getByRole('figure', { name: plane.predict.title }).getByRole('img')
  const verdict = region.getByRole('status')
  await type(region, plane.predict.slider, '27')
  await expect(picture).not.toHaveAccessibleName(/63/)
  await region.getByRole('button', { name: plane.predict.reveal }).click()
  await expect(verdict).toContainText('You aimed at the top of the hill.')
  await expect(verdict).toContainText('63.43°')
  await expect(picture).toHaveAccessibleName(/the gradient \(1, 2\), 63\.43°/)
  await region.getByRole('button', { name: en.explore.predict.again }).click()
  const handle = region.getByRole('slider', { name: plane.predict.handle })
  await handle.focus()
  for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowRight')
  await region.getByRole('button', { name: plane.predict.reveal }).click()
  await expect(verdict).toContainText('Close:')
  expect(errors).toEqual([])
})

test('the two cuts through P have the partial derivatives as their slopes', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'One variable at a time')
  await expect(fact(region, plane.alongX)).toHaveText('4')
  await expect(fact(region, plane.alongY)).toHaveText('27')
  const p = region.getByRole('slider', { name: plane.handleP, exact: true })
  await p.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(p).toHaveAttribute('aria-valuetext', 'x = 2, y = 2, f = 12')
  await expect(fact(region, plane.alongX)).toHaveText('4')
  await expect(fact(region, plane.alongY)).toHaveText('12')
  await expect(region.getByRole('figure', { name: 'Cut at y = 2' })).toBeVisible()
  const onX = region.getByRole('slider', { name: 'P on the cut along x' })
  await dragBy(page, onX, -30, 0)
  await expect(p).not.toHaveAttribute('aria-valuetext', /^x = 2,/)
  const x = Number((await onX.getAttribute('aria-valuenow')) ?? NaN)
  await expect
    .poll(async () => Number((await fact(region, plane.alongX).textContent())?.replace('−', '-')))
    .toBeCloseTo(2 * x, 6)
  expect(errors).toEqual([])
})

test('every direction is tried, and the best is the gradient’s', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLesson(page)
  const region = await step(page, 'Try every direction')
  const [way, best] = [fact(region, plane.dial.thisWay), fact(region, plane.dial.best)]
  await expect(way).toHaveText('4.001 at 0°')
  await expect(best).toHaveText('–')
  await type(region, plane.dial.slider, '90')
  await expect(way).toHaveText(/^27\.009.* at 90°$/)
  await expect(best).toHaveText(/^27\.009.* at 90°$/)
  await region.getByRole('button', { name: plane.dial.tryAll }).click()
  await expect(best).toHaveText('27.3035 at 81.6°')
  await region.getByRole('checkbox', { name: plane.dial.showRule }).check()
  await expect(fact(region, plane.dial.byGradient)).toHaveText('27.2947 at 81.57°')
  await dragBy(page, region.getByRole('slider', { name: plane.dial.handle }), -60, 40)
  await expect(way).not.toHaveText(/at 360°/)
  await region.getByRole('radio', { name: plane.dial.looks.dial }).check()
  const dial = region.getByRole('figure', { name: plane.dial.title })
  await expect(dial.getByRole('img')).toHaveAccessibleName(/^A dial of the rate/)
  const hand = dial.getByRole('slider', { name: plane.dial.plotHandle })
  await type(region, plane.dial.slider, '270')
  await expect(hand).toHaveAttribute('aria-valuetext', /^270°, rate −26\.99/)
  await hand.press('Shift+ArrowLeft')
  await expect(way).toHaveText(/ at 260°$/)
  await dragBy(page, hand, 60, -40)
  await expect(way).not.toHaveText(/ at 260°$/)
  await dial.getByRole('button', { name: en.plots.showTable }).click()
  await expect(dial.getByRole('row', { name: /^90 27\.009 27$/ })).toBeVisible()
  await region.getByRole('radio', { name: 'x^2 + y^2' }).check()
  await expect(best).toHaveText('–')
  expect(errors).toEqual([])
})

test('the map follows P by mouse and keyboard; an own function with a pole, an edge and a fault', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'The arrow on the map')
  const p = region.getByRole('slider', { name: plane.handleP })
  await expect(fact(region, plane.steepestRate)).toHaveText('27.2947')
  await expect(fact(region, plane.steepestAngle)).toHaveText('81.57°')
  await dragBy(page, p, -80, 100)
  await expect(p).not.toHaveAttribute('aria-valuetext', 'x = 2, y = 3, f = 31')
  await type(region, plane.sliderX, '0')
  await type(region, plane.sliderY, '0')
  await expect(fact(region, plane.steepestRate)).toHaveText('0')
  await expect(fact(region, plane.steepestAngle)).toHaveText('–')
  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: plane.ownLabel })
  await own.fill('|x| + 1/y')
  await own.press('Enter')
  await expect(fact(region, plane.valueAtP)).toHaveText(/^[–∞]/)
  await type(region, plane.sliderY, '1')
  await expect(fact(region, plane.alongX)).toHaveText('–')
  await expect(fact(region, plane.alongY)).toHaveText('−1')
  await own.fill('x + z')
  await own.press('Enter')
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await own.fill('x y')
  await own.press('Enter')
  await expect(own).not.toHaveAttribute('aria-invalid', 'true')
  await expect(fact(region, plane.alongX)).toHaveText('1')
  await region.getByRole('button', { name: en.plots.showTable }).click()
  await expect(region.getByRole('table').getByRole('row')).toHaveCount(10)
  expect(errors).toEqual([])
})

test('the surface turns by pointer and keyboard, or a map stands in its place', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'The landscape itself')
  const solid = region.getByRole('figure', { name: plane.surface.title })
  const instead = region.getByText(plane.surface.cannot)
  await expect(solid.or(instead).first()).toBeVisible()
  if (await instead.isVisible()) {
    await expect(region.getByRole('figure', { name: plane.map.title })).toBeVisible()
    return
  }
  const grip = region.getByRole('slider', { name: plane.surface.handle })
  await grip.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(grip).toHaveAttribute('aria-valuetext', 'turned by 40°, seen from 29° above')
  const before = await solid.locator('canvas').screenshot()
  await dragBy(page, grip, 100, 0)
  await expect(grip).not.toHaveAttribute('aria-valuenow', '40')
  await expect
    .poll(async () => (await solid.locator('canvas').screenshot()).equals(before))
    .toBe(false)
  await type(region, plane.surface.turn, '123')
  await expect(grip).toHaveAttribute('aria-valuenow', '123')
  // Leaving frees the graphics card; coming back draws again.
  await page.evaluate(() => (window.location.hash = '#/'))
  await openLesson(page)
  await step(page, 'The landscape itself')
  await expect(grip).toBeVisible()
  expect(errors).toEqual([])
})

test('without three dimensions the lesson still stands', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.evaluate(() => {
    const none = { value: () => null }
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value: new Proxy(HTMLCanvasElement.prototype.getContext, {
        apply: (real, canvas, [kind, ...more]: [string]) =>
          kind === 'webgl2'
            ? none.value()
            : (Reflect.apply(real, canvas, [kind, ...more]) as unknown),
      }),
    })
  })
  await openLesson(page)
  const region = await step(page, 'The landscape itself')
  await expect(region.getByText(plane.surface.cannot)).toBeVisible()
  await expect(region.getByRole('figure', { name: plane.map.title })).toBeVisible()
  expect(errors).toEqual([])
})
