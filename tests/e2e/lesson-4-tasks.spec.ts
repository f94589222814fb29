import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean, expectNothingBeside } from '../support/clean-screen.ts'
import { exerciseOf, step } from '../support/first-lesson.ts'
import { openLesson, task, type } from '../support/lesson-4.ts'
import { savedAttempts } from '../support/saved-work.ts'

const { map, neurons, predictCell } = en

const row = (weights: readonly [string, string], sum: string): string =>
  `[${weights.map((weight) => `${weight} σ(${sum}) (1 - σ(${sum}))`).join(', ')}]`
const right = `[${[
  row(['p', 'q'], 'px + qy'),
  row(['r', 's'], 'rx + sy'),
  row(['t', 'u'], 'tx + uy'),
].join(', ')}]`

test('the course’s task: a slip is named, a hint helps, the matrix is right', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  await type(await step(page, 'A whole plane at once'), map.sliderX, '-1.2')
  const exercise = exerciseOf(page, task)
  await exercise.card.scrollIntoViewIfNeeded()
  const handIn = async (answer: string): Promise<void> => {
    await exercise.answer.fill(answer)
    await exercise.answer.press('Enter')
  }
  await handIn(right.replaceAll(/[pqrstu] σ/g, 'σ'))
  await expect(exercise.verdict('incorrect')).toContainText('the chain rule puts')
  await handIn(right.replaceAll(/(rx \+ sy|tx \+ uy)/g, 'px + qy'))
  await expect(exercise.verdict('incorrect')).toContainText('every neuron has a sum of its own')
  await exercise.hint.click()
  await expect(exercise.hints).toContainText('One row for each output')
  await handIn(right)
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual([
    'incorrect',
    'incorrect',
    'correct',
  ])

  // Looking back, the pictures stand as they were left.
  await page.evaluate(() => (window.location.hash = '#/history'))
  await page
    .getByRole('link', { name: /^Open the answer/ })
    .first()
    .click()
  const main = page.getByRole('main')
  await main.getByRole('button', { name: en.lesson.review.plots }).click()
  const plots = main.getByRole('region', { name: en.lesson.review.plots })
  await expect(plots.getByRole('slider', { name: map.handle }).first()).toHaveAttribute(
    'aria-valuetext',
    /x = −1.2,/,
  )
  expect(errors).toEqual([])
})

test('a drawn variant is typeset, shown, hinted and judged in its own numbers', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const exercise = exerciseOf(page, 'A pair of polynomials')
  await exercise.card.scrollIntoViewIfNeeded()
  await expect(exercise.card.getByRole('figure', { name: map.image.title })).toBeVisible()
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = exercise.hints.locator('annotation').filter({ hasText: 'J = ' }).last()
  const tex = (await solution.textContent()) ?? ''
  const [, body = ''] = /bmatrix\}(.*)\\end/.exec(tex) ?? []
  const rows = body.split(String.raw`\\`).map((line) =>
    line.split('&').map((entry) =>
      entry
        .replaceAll(String.raw`\,`, ' ')
        .replaceAll(/[{}]/g, '')
        .trim(),
    ),
  )
  const matrix = (of: readonly (readonly string[])[]): string =>
    `[${of.map((line) => `[${line.join(', ')}]`).join(', ')}]`
  const [first = [], second = []] = rows
  await exercise.answer.fill(
    matrix([
      [first[0] ?? '', second[0] ?? ''],
      [first[1] ?? '', second[1] ?? ''],
    ]),
  )
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toContainText('rows and columns have changed places')
  await exercise.again.click()
  await exercise.answer.fill(matrix(rows))
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('lesson 4 is accessible, also at twice the size', async ({ launch }) => {
  test.slow()
  const launched = await launch()
  const { page } = launched
  await openLesson(page)
  const guess = await step(page, 'What becomes of a small square?')
  await guess.getByRole('button', { name: predictCell.reveal }).click()
  for (const [name, figure] of [
    ['A whole plane at once', map.plane.title],
    ['Small enough to be straight', map.lens.title],
    ['Now with a map of your own', map.image.title],
    ['Three neurons', neurons.title],
  ] as const) {
    const region = await step(page, name)
    await expect(region.getByRole('figure', { name: figure })).toBeVisible()
  }
  const plane = await step(page, 'A whole plane at once')
  await plane.getByRole('figure', { name: map.image.title }).getByRole('button').click()
  await expect(plane.getByRole('table')).toBeVisible()
  const three = await step(page, 'Three neurons')
  await three.getByRole('button', { name: neurons.show }).click()
  const exercise = exerciseOf(page, task)
  await exercise.answer.fill(right.replaceAll(/[pqrstu] σ/g, 'σ'))
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await expectClean(launched)

  const browserWindow = await launched.app.browserWindow(page)
  await browserWindow.evaluate((shown: Electron.BrowserWindow) => {
    shown.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  await expectNothingBeside(launched)
  expect(launched.errors).toEqual([])
})
