import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, step } from '../support/first-lesson.ts'
import { openLesson, task } from '../support/lesson-3.ts'
import { savedAttempts } from '../support/saved-work.ts'

const { plane } = en

test('the course’s task: a number is no gradient, a hint helps, the vector is right', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const exercise = exerciseOf(page, task)
  await exercise.card.scrollIntoViewIfNeeded()
  const handIn = async (answer: string): Promise<void> => {
    await exercise.answer.fill(answer)
    await exercise.answer.press('Enter')
  }
  await handIn('4')
  await expect(exercise.verdict('incorrect')).toContainText('added them into one number')
  await handIn('(2x, 2y)')
  await expect(exercise.verdict('incorrect')).toContainText('the gradient everywhere')
  await exercise.hint.click()
  await expect(exercise.hints).toContainText('The level line through')
  await handIn('(2, 2)')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual([
    'incorrect',
    'incorrect',
    'correct',
  ])
  const measured = exerciseOf(page, 'The best rate, measured')
  await measured.answer.fill('2.83')
  await measured.answer.press('Enter')
  await expect(measured.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('a drawn variant is judged in its own numbers, and its swap is named', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const exercise = exerciseOf(page, 'A gradient at a place')
  await exercise.card.scrollIntoViewIfNeeded()
  await expect(exercise.card.getByRole('figure', { name: plane.picture.title })).toBeVisible()
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = exercise.hints
    .locator('annotation')
    .filter({ hasText: /nabla f\(/ })
    .last()
  const [, x = '', y = ''] =
    /= \((-?\d+), (-?\d+)\)/.exec((await solution.textContent()) ?? '') ?? []
  const handIn = async (answer: string): Promise<void> => {
    await exercise.answer.fill(answer)
    await exercise.answer.press('Enter')
  }
  await handIn(`(${y}, ${x})`)
  await expect(exercise.verdict('incorrect')).toContainText('in the wrong order')
  await handIn(`(${x}, ${y})`)
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('the arrow to the summit is named, and the gradient found', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const exercise = exerciseOf(page, 'Pick the gradient')
  await exercise.card.scrollIntoViewIfNeeded()
  const picture = exercise.card.getByRole('figure', { name: plane.picture.title }).getByRole('img')
  await expect(picture).toHaveAccessibleName(/4: \(/)
  const words = ((await picture.getAttribute('aria-label')) ?? '').replaceAll('−', '-')
  const [, x = NaN, y = NaN] = (/x = (-?\d+), y = (-?\d+)/.exec(words) ?? []).map(Number)
  const arrows = [...words.matchAll(/(\d): \((-?[\d.]+), (-?[\d.]+)\)/g)].map(
    ([, number = '', u, v]) => ({ number, u: Number(u), v: Number(v) }),
  )
  expect(arrows).toHaveLength(4)
  const size = Math.hypot(x, y)
  const summit = arrows.find(({ u, v }) => Math.hypot(u + x / size, v + y / size) < 0.01)
  // Up and down stand opposite each other; up leads inwards.
  const across = arrows.filter(
    ({ u, v }) =>
      u * x + v * y < 0 && arrows.some((other) => Math.hypot(u + other.u, v + other.v) < 0.01),
  )
  expect(across).toHaveLength(1)
  const pick = async (number: string | undefined): Promise<void> => {
    await exercise.card.getByRole('radio', { name: `Arrow ${number ?? ''}` }).check()
    await exercise.check.click()
  }
  await pick(summit?.number)
  await expect(exercise.verdict('incorrect')).toContainText('knows nothing of the summit')
  await pick(across[0]?.number)
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('lesson 3 is accessible', async ({ launch }) => {
  test.slow()
  const launched = await launch()
  const { page } = launched
  await openLesson(page)
  const guess = await step(page, 'Which way is steepest?')
  await guess.getByRole('button', { name: plane.predict.reveal }).click()
  for (const [name, figure] of [
    ['One variable at a time', plane.slices.mapTitle],
    ['Try every direction', plane.dial.title],
    ['The arrow on the map', plane.map.title],
    ['An arrow everywhere', plane.field.title],
  ] as const) {
    const region = await step(page, name)
    await expect(region.getByRole('figure', { name: figure })).toBeVisible()
  }
  const surface = await step(page, 'The landscape itself')
  await expect(surface.getByRole('figure')).toBeVisible()
  const field = await step(page, 'An arrow everywhere')
  await field.getByRole('button', { name: en.plots.showTable }).click()
  await expect(field.getByRole('table')).toBeVisible()
  const exercise = exerciseOf(page, task)
  await exercise.answer.fill('(4, 4)')
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('the saddle is found on the map by keyboard, after the other level place', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const exercise = exerciseOf(page, 'Find the saddle')
  await exercise.card.scrollIntoViewIfNeeded()
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = ((await exercise.hints.textContent()) ?? '').replaceAll('−', '-')
  const levels = await exercise.hints
    .locator('annotation')
    .filter({ hasText: /^x = -?\d+$/ })
    .allTextContents()
  const places = levels.slice(-3).map((text) => Number(text.slice(4)))
  const [, saddleX = NaN, saddleY = NaN] = (
    /belongs at \((-?\d+),\s*(-?\d+)\)/.exec(solution) ?? []
  ).map(Number)
  const otherX = places.find((x) => x !== saddleX) ?? NaN
  const box = (name: string) => exercise.card.getByRole('textbox', { name, exact: true })
  await box('x').fill(String(otherX))
  await box('x').press('Enter')
  await box('y').fill(String(saddleY))
  await box('y').press('Enter')
  await exercise.check.click()
  await expect(exercise.verdict('incorrect')).toContainText('The gradient is zero here')
  const point = exercise.card.getByRole('slider', { name: en.answers.point.handle })
  await point.focus()
  // The point goes by tenths, ten of them with Shift.
  const key = saddleX > otherX ? 'Shift+ArrowRight' : 'Shift+ArrowLeft'
  for (let k = 0; k < Math.abs(saddleX - otherX) * 2; k++) await page.keyboard.press(key)
  await exercise.check.click()
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})
