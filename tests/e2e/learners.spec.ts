import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { expectClean } from '../support/clean-screen.ts'

const { learners } = en

async function openLearners(page: Page): Promise<void> {
  const side = page.getByRole('banner')
  await side.getByRole('link', { name: new RegExp(learners.solo) }).click()
  await expect(page.getByRole('heading', { level: 1, name: learners.title })).toBeVisible()
}

async function addLearner(page: Page, name: string, pin = ''): Promise<void> {
  const form = page.getByRole('region', { name: learners.add.title })
  await form.getByRole('textbox', { name: learners.profile.name }).fill(name)
  await form.getByLabel(learners.pin.optional).fill(pin)
  await form.getByRole('button', { name: learners.add.submit }).click()
}

const choice = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${learners.choose} ${name}`) })
const picker = (page: Page) => page.getByRole('heading', { level: 1, name: learners.pickerTitle })

async function follow(page: Page, name: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name, exact: true }).click()
}

test('two learners on one machine never see each other’s work', async ({ launch }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await handIn(first.page, '3x^2 - 4x')
  await expect(exerciseOf(first.page).saved).toBeVisible()
  await exerciseOf(first.page).answer.fill('3x^2 - 7')
  await openLearners(first.page)
  const profile = first.page.getByRole('region', { name: learners.profile.title })
  await profile.getByRole('textbox', { name: learners.profile.name }).fill('Ada')
  await profile.getByRole('button', { name: learners.profile.save }).click()
  await expect(profile.getByText(learners.profile.saved)).toBeVisible()
  await addLearner(first.page, 'Emmy')
  await choice(first.page, 'Emmy').click()

  await expect(first.page.getByRole('banner').getByText('Emmy')).toBeVisible()
  await follow(first.page, en.shell.history)
  await expect(first.page.getByText(en.history.empty.title)).toBeVisible()
  await follow(first.page, en.shell.home)
  await openFirstLesson(first.page)
  await expect(exerciseOf(first.page).answer).not.toContainText('3x')
  await handIn(first.page, '3x^2')
  await expect(exerciseOf(first.page).saved).toBeVisible()
  expect(first.errors).toEqual([])
  await first.close()

  // Nobody is signed in by itself where there are several.
  const { page, errors } = await launch()
  await expect(picker(page)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.evaluate(() => (window.location.hash = '#/history'))
  await expect(picker(page)).toBeVisible()
  await choice(page, 'Ada').click()
  await follow(page, en.shell.history)
  const answers = page.getByRole('list', { name: en.history.list })
  await expect(answers.getByRole('listitem')).toHaveCount(1)
  await expect(answers.getByText('3x^2 - 4x')).toBeVisible()
  await follow(page, en.shell.home)
  await openFirstLesson(page)
  await expect(exerciseOf(page).answer).toHaveText('3x^2 - 7')
  expect(errors).toEqual([])
})

test('a PIN keeps others out; after three wrong tries even the right one must wait', async ({
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  await openLearners(page)
  await addLearner(page, 'Emmy', '27')
  await expect(page.getByText(learners.pin.tooShort.replace('{least}', '4'))).toBeVisible()
  await addLearner(page, 'Emmy', '2718')
  await expectClean(launched)
  await addLearner(page, 'emmy')
  await expect(page.getByText(learners.add.nameTaken)).toBeVisible()

  await choice(page, 'Emmy').click()
  const dialog = page.getByRole('dialog', { name: learners.pin.ask.replace('{name}', 'Emmy') })
  const pin = dialog.getByLabel(learners.pin.field)
  await expect(pin).toBeFocused()
  await expectClean(launched)
  for (const tried of ['0000', '1111', '2222']) {
    await pin.fill(tried)
    await pin.press('Enter')
    await expect(dialog.getByText(learners.pin.wrong)).toBeVisible()
    await expect(pin).toHaveValue('')
  }
  await pin.fill('2718')
  await pin.press('Enter')
  await expect(dialog.getByText(/Try again in \d\d? seconds/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('banner').getByText(learners.solo)).toHaveCount(0)
})

test('the one who knows the PIN comes in, and the picker is clean in both themes', async ({
  launch,
}) => {
  const first = await launch()
  await openLearners(first.page)
  await addLearner(first.page, 'Emmy', '2718')
  await expect(choice(first.page, 'Emmy')).toBeVisible()
  await first.page.getByRole('button', { name: learners.switch }).click()
  await expect(picker(first.page)).toBeVisible()
  await expectClean(first)
  await choice(first.page, 'Emmy').click()
  await first.page.getByRole('dialog').getByLabel(learners.pin.field).fill('2718')
  await first.page.getByRole('button', { name: learners.pin.enter }).click()
  await expect(first.page.getByRole('banner').getByText('Emmy')).toBeVisible()
})
