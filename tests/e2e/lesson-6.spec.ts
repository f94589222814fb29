import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, fact, step } from '../support/first-lesson.ts'
import { dragBy, openLesson, setSlider } from '../support/lesson-page.ts'
import { savedAttempts } from '../support/saved-work.ts'

const { optimisation } = en
const { curves, run, plane } = optimisation
const title = 'Optimisation'

test('one place through a curve, its slope and its bend', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const region = await step(page, 'Climbing, falling, level')
  const places = region.getByRole('table')
  await expect(places.getByRole('row', { name: /^0 1 maximum$/ })).toBeVisible()
  await expect(places.getByRole('row', { name: /^1\.33333 −0\.185185 minimum$/ })).toBeVisible()
  const x = region.getByRole('slider', { name: curves.handles.f })
  await expect(region.getByText(curves.climbing)).toBeVisible()
  await x.press('End')
  await expect(fact(region, 'x')).toHaveText('3')
  await setSlider(region, curves.slider, '0')
  await expect(region.getByText(curves.level)).toBeVisible()
  await setSlider(region, curves.slider, '0.5')
  await expect(region.getByText(curves.falling)).toBeVisible()
  const slope = region.getByRole('slider', { name: curves.handles.slope })
  await dragBy(page, slope, 90)
  expect(Number(await x.getAttribute('aria-valuenow'))).toBeGreaterThan(0.6)

  await region.getByRole('radio', { name: 'x^3', exact: true }).check()
  await expect(places.getByRole('row', { name: /neither/ })).toBeVisible()
  await region.getByRole('radio', { name: '|x|' }).check()
  await expect(places.getByRole('row', { name: /minimum, at a corner/ })).toBeVisible()
  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: en.explore.ownLabel })
  await own.fill('e^x')
  await own.press('Enter')
  await expect(region.getByText(curves.none)).toBeVisible()
  await own.fill('1/x')
  await own.press('Enter')
  await expect(region.getByText(curves.none)).toBeVisible()
  expect(errors).toEqual([])
})

test('walks downhill end where the lesson says, in words', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLesson(page, title)
  const region = await step(page, 'Walk downhill')
  const button = (name: string) => region.getByRole('button', { name, exact: true })
  const said = region.getByRole('status')
  await button(run.step).click()
  await expect(fact(region, 'x')).toHaveText('1.6')
  await button(run.rewind).click()
  await expect(fact(region, 'x')).toHaveText('2')
  for (const [start, rate, words] of [
    ['2', '0.1', /arrived at the minimum, x = 1\.333/],
    ['2', '0.5', /x = 0, and that is a maximum/],
    ['2', '0.55', /has run away/],
    ['-0.1', '0.1', /has run away/],
    ['2', '0.01', /still moving|arrived/],
  ] as const) {
    await setSlider(region, run.start, start)
    await setSlider(region, run.rate, rate)
    await button(run.run).click()
    await expect(said.filter({ hasText: words })).toBeVisible()
  }
  expect(errors).toEqual([])
})

test('a running walk can be paused, left and found again', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await openLesson(page, title)
  const region = await step(page, 'Walk downhill')
  const taken = fact(region, run.step)
  await region.getByRole('button', { name: run.run, exact: true }).click()
  await expect.poll(async () => Number(await taken.textContent())).toBeGreaterThan(2)
  await region.getByRole('button', { name: run.pause, exact: true }).click()
  const at = await taken.textContent()
  await region.getByRole('button', { name: run.run, exact: true }).click()
  await page.evaluate(() => (window.location.hash = '#/history'))
  await expect(page.getByRole('heading', { level: 1, name: en.history.title })).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#/'))
  await openLesson(page, title)
  expect(Number(at)).toBeGreaterThan(2)
  expect(errors).toEqual([])
})

test('across a narrow valley, momentum arrives where plain steps do not', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLesson(page, title)
  const region = await step(page, 'A long, narrow valley')
  const go = () => region.getByRole('button', { name: run.run, exact: true }).click()
  const said = region.getByRole('status')
  await go()
  await expect(said.filter({ hasText: /still on its way/ })).toBeVisible()
  await setSlider(region, plane.momentum, '0.5')
  await go()
  await expect(said.filter({ hasText: /^Arrived/ })).toBeVisible()
  await setSlider(region, run.rate, '0.1')
  await go()
  await expect(said.filter({ hasText: /must stay below 0\.075/ })).toBeVisible()
  const start = region.getByRole('slider', { name: plane.handle })
  await start.press('ArrowUp')
  await expect(start).toHaveAttribute('aria-valuetext', 'start at x = −3.5, y = 1.6')
  await dragBy(page, start, 60, 20)
  expect(Number(await start.getAttribute('aria-valuenow'))).toBeGreaterThan(-3.5)
  expect(errors).toEqual([])
})

test('the task: log x is level nowhere, and what follows', async ({ launch, dataDir }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const slope = exerciseOf(page, 'The derivative of log x')
  await slope.answer.fill('1/x')
  await slope.answer.press('Enter')
  await expect(slope.verdict('correct')).toBeVisible()

  const level = exerciseOf(page, 'Where log x is level')
  for (const [answer, words] of [
    ['{1}', /it is f that is zero|At x=1/],
    ['0', /A fraction is zero only where its top is zero/],
  ] as const) {
    await level.answer.fill(answer)
    await level.answer.press('Enter')
    await expect(level.verdict('incorrect')).toContainText(words)
  }
  await level.hint.click()
  await level.answer.fill('nowhere')
  await level.answer.press('Enter')
  await expect(level.verdict('correct')).toBeVisible()

  const follows = exerciseOf(page, 'What follows from that')
  await follows.card.getByRole('radio', { name: /maximum far to the right/ }).check()
  await follows.check.click()
  await expect(follows.verdict('incorrect')).toContainText(/it never gets level/)
  await follows.card.getByRole('radio', { name: /neither a maximum nor a minimum/ }).check()
  await follows.check.click()
  await expect(follows.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual([
    'correct',
    'incorrect',
    'incorrect',
    'correct',
    'incorrect',
    'correct',
  ])
  expect(errors).toEqual([])
})

test('a drawn variant is judged in its own numbers', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const exercise = exerciseOf(page, 'The largest rate that settles')
  await exercise.card.scrollIntoViewIfNeeded()
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = exercise.hints.locator('annotation').filter({ hasText: /^\\eta = / })
  const tex = (await solution.last().textContent()) ?? ''
  const fraction = /\\frac\{(\d+)\}\{(\d+)\}/.exec(tex)
  const [, top = '', bottom = ''] = fraction ?? []
  await exercise.answer.fill(`2*${top}/${bottom}`)
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toContainText(/the bend is/)
  await exercise.answer.fill(`${top}/${bottom}`)
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('the valley is guessed before it is shown', async ({ launch }) => {
  const { page } = await launch()
  await openLesson(page, title)
  const region = await step(page, 'Where is it lowest?')
  await setSlider(region, optimisation.predict.slider, '1')
  await region.getByRole('button', { name: optimisation.predict.reveal }).click()
  await expect(
    region.getByText(/The valley is at x = 1\.333; your 1 was too far left/),
  ).toBeVisible()
})

test('lesson 6 is accessible', async ({ launch }) => {
  test.slow()
  const launched = await launch()
  const { page } = launched
  await openLesson(page, title)
  for (const [name, figure] of [
    ['Where is it lowest?', optimisation.predict.title],
    ['Climbing, falling, level', curves.titles.slope],
    ['Walk downhill', run.title],
    ['A long, narrow valley', /The walk over/],
  ] as const) {
    const region = await step(page, name)
    await expect(region.getByRole('figure', { name: figure })).toBeVisible()
  }
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})
