import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { openFifthLesson, press, set, steps } from '../support/fifth-lesson.ts'
import { fact, step } from '../support/first-lesson.ts'

const { network } = en

test('a pass by hand: out of turn the reason is said, in turn the numbers come', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.byHand)
  const gradient = fact(region, network.edge.gradient)
  await press(region, network.steps.update)
  await expect(region.getByText(network.steps.tooEarly.update)).toBeVisible()
  await press(region, network.steps.forward)
  await press(region, network.steps.loss)
  await expect(gradient).toHaveText('…')
  await press(region, network.steps.back)
  await press(region, network.steps.back)
  await expect(gradient).toHaveText('2')
  await expect(fact(region, network.edge.measured)).toHaveText('2')

  // By keyboard to the last weight: from h₂ to y, where δ is 2 and a is 1.
  await region.getByRole('radio', { name: /^weight from x₁ to h₁/ }).press('End')
  await expect(region.getByRole('radio', { name: /^weight from h₂ to y/ })).toBeChecked()
  await expect(gradient).toHaveText('2')

  await press(region, network.steps.update)
  await expect(region.getByText(/from 1 to 0\.0912/)).toBeVisible()
  await press(region, network.steps.rewind)
  await expect(region.getByRole('radio', { name: /^weight from h₂ to y: −2/ })).toBeVisible()
  expect(errors).toEqual([])
})

test('the chain of one neuron is exact, and an activation of one’s own is read or explained', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.neuron)
  const product = region.getByText(/^∂L\/∂w =/)
  await expect(product).toHaveText('∂L/∂w = −0.3297 · 0.5966 · 1.5 = −0.295')
  await set(region, network.neuron.x, '0')
  await expect(product).toHaveText(/ · 0 = [−]?0$/)
  await set(region, network.neuron.x, '1')
  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: network.neuron.ownLabel })
  await own.fill('z^2 +')
  await own.press('Enter')
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await own.fill('z^2')
  await own.press('Enter')
  await expect(product).toHaveText('∂L/∂w = −1.1 · 1 · 1 = −1.1')
  await own.fill('ln(z)')
  await own.press('Enter')
  await set(region, network.neuron.w, '-1')
  await expect(region.getByText(/f has no value at z = −1/)).toBeVisible()
  expect(errors).toEqual([])
})

test('under the microscope: by hand, as a film, rewound to the same start', async ({ launch }) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.microscope)
  const loss = fact(region, network.facts.loss)
  await expect(loss).toHaveText('0.7142')
  for (const name of ['forward', 'loss', 'back', 'back', 'back', 'update'] as const)
    await press(region, network.steps[name])
  await expect(fact(region, network.facts.epoch)).toHaveText('1')
  await expect(loss).not.toHaveText('0.7142')

  await press(region, network.run.run)
  await expect
    .poll(async () => Number(await fact(region, network.facts.epoch).textContent()))
    .toBeGreaterThan(200)
  await expect(region.getByText(network.steps.running)).toBeVisible()
  await press(region, network.run.pause)
  await expect(fact(region, network.facts.accuracy)).toHaveText('100 %')
  await expect(
    region.getByRole('img', { name: /it puts 100 % of them on the right side/ }),
  ).toBeVisible()

  await press(region, network.steps.rewind)
  await expect(fact(region, network.facts.epoch)).toHaveText('0')
  await expect(loss).toHaveText('0.7142')
  expect(errors).toEqual([])
})

test('an example is taken by mouse and by keyboard, and every weight stands in a table', async ({
  launch,
}) => {
  const { page } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.microscope)
  const handle = region.getByRole('slider', { name: network.plots.example })
  await handle.scrollIntoViewIfNeeded()
  const before = (await handle.getAttribute('aria-valuetext')) ?? ''
  await handle.press('ArrowRight')
  await expect(handle).not.toHaveAttribute('aria-valuetext', before)
  const from = await handle.boundingBox()
  if (!from) throw new Error('the example is not on the screen')
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  const nudged = (await handle.getAttribute('aria-valuetext')) ?? ''
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y + 50, { steps: 5 })
  await page.mouse.up()
  await expect(handle).not.toHaveAttribute('aria-valuetext', nudged)
  await press(region, network.table.show)
  await expect(region.getByRole('table').getByRole('row')).toHaveCount(1 + 8 + 12 + 3)
})

test('left in the middle of training, found where it stood', async ({ launch }) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.microscope)
  const epoch = fact(region, network.facts.epoch)
  await press(region, network.run.run)
  await expect.poll(async () => Number(await epoch.textContent())).toBeGreaterThan(20)
  await page
    .getByRole('navigation', { name: en.shell.navigation })
    .getByRole('link', { name: en.shell.home })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: en.home.heading })).toBeVisible()
  await openFifthLesson(page)
  const again = await step(page, steps.microscope)
  await expect
    .poll(async () => Number(await fact(again, network.facts.epoch).textContent()))
    .toBeGreaterThan(20)
  await expect(again.getByRole('button', { name: network.run.run, exact: true })).toBeVisible()
  expect(errors).toEqual([])
})

test('rule and measurement agree in every layer, and the program shows the same matrix', async ({
  launch,
}) => {
  const { page } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.twin)
  for (const layer of [/^1: 2/, /^2: 4/, /^3: 3/]) {
    await region.getByRole('radio', { name: layer }).check()
    await expect(region.getByText(/relative: .*10⁻(9|1\d|⁹|¹)/)).toBeVisible()
  }
  await region.getByRole('radio', { name: /^1: 2/ }).check()
  const rule = region.getByRole('table', { name: network.twin.jacobian })
  await expect(rule.getByRole('cell', { name: '0.207' })).toBeVisible()
  const measured = region.getByRole('table', { name: network.twin.measured })
  expect(await rule.getByRole('cell').allTextContents()).toEqual(
    await measured.getByRole('cell').allTextContents(),
  )
  const program = await step(page, steps.code)
  await program.getByRole('radio', { name: /s = self\.slope/ }).check()
  await expect(program.getByRole('cell', { name: '0.814' })).toBeVisible()
})

test('how much arrives at the first layer is guessed, then seen', async ({ launch }) => {
  const { page } = await launch()
  await openFifthLesson(page)
  const region = await step(page, steps.vanishing)
  await set(region, network.sizes.guess, '100')
  await press(region, network.sizes.reveal)
  await expect(
    region.getByText(/Your factor was 100; the gradient is 10400 times smaller/),
  ).toBeVisible()
  await set(region, network.sizes.depth, '1')
  await expect(region.getByText(/first layer’s: 69\.3 with sigmoid/)).toBeVisible()
})

test.describe('accessible', () => {
  // Axe looks at every element, four times for each screen.
  test.slow()

  test('the explorations', async ({ launch }) => {
    const launched = await launch()
    const { page } = launched
    await openFifthLesson(page)
    for (const name of Object.values(steps)) {
      const region = await step(page, name)
      await expect(region.locator('[data-exploration]')).toBeVisible()
    }
    const microscope = await step(page, steps.microscope)
    await press(microscope, network.steps.forward)
    await press(microscope, network.table.show)
    const vanishing = await step(page, steps.vanishing)
    await press(vanishing, network.sizes.reveal)
    await expect(vanishing.getByRole('figure', { name: network.sizes.title })).toBeVisible()
    await expectClean(launched)
    expect(launched.errors).toEqual([])
  })
})
