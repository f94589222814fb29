import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { fillStore } from '../support/fill-store.ts'
import { savedAttempts } from '../support/saved-work.ts'

async function openData(page: Page): Promise<void> {
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.data }).click()
  await expect(page.getByRole('heading', { level: 1, name: en.data.title })).toBeVisible()
}

test('a backup is made at a click, and brings the state back that it holds', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  await handIn(page, '3x^2 + 4x')
  await expect(exerciseOf(page).verdict('incorrect')).toBeVisible()

  await openData(page)
  const main = page.getByRole('main')
  await expect(main.getByText(join(dataDir, 'nabla.db'))).toBeVisible()
  await main.getByRole('button', { name: en.data.file.take }).click()
  await expect(main.getByRole('status').filter({ hasText: 'Backed up at' })).toBeVisible()
  const backups = main.getByRole('list', { name: en.data.backups.list }).getByRole('listitem')
  await expect(backups).toHaveCount(1)

  await page
    .getByRole('navigation', { name: en.shell.navigation })
    .getByText('Differential')
    .click()
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).verdict('correct')).toBeVisible()

  await openData(page)
  await backups.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The backup holds one answer.')).toBeVisible()
  await expect(dialog.getByText(/One answer that you handed in since is not in it/)).toBeVisible()
  await dialog.getByRole('button', { name: en.data.restore.cancel }).click()
  await expect(dialog).toBeHidden()
  expect(savedAttempts(dataDir)).toHaveLength(2)

  await backups.getByRole('button').click()
  await dialog.getByRole('button', { name: en.data.restore.confirm }).click()
  await expect(main.getByText(en.shell.storage.chosen.title)).toBeVisible()
  expect(savedAttempts(dataDir).map(({ answer }) => answer)).toEqual(['3x^2 + 4x'])
  await expect(backups).toHaveCount(2)
  await expect(backups.getByText(en.data.backups.kinds['set-aside'])).toBeVisible()

  // And what was set aside comes back the same way.
  await backups.first().getByRole('button').click()
  await dialog.getByRole('button', { name: en.data.restore.confirm }).click()
  await expect(backups).toHaveCount(3)
  expect(savedAttempts(dataDir)).toHaveLength(2)
  expect(errors).toEqual([])
})

test('the page and its dialog are accessible, light and dark, wide and narrow', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  fillStore(dataDir, 3)
  const launched = await launch()
  const { page } = launched
  await openData(page)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: en.data.file.take }).click()
  await expect(main.getByRole('listitem').first()).toBeVisible()
  await expectClean(launched)
  await main.getByRole('listitem').first().getByRole('button').click()
  await expect(page.getByRole('dialog').getByText(/holds 3 answers/)).toBeVisible()
  await expectClean(launched)
})

test('work goes out to a file, is deleted, and comes back from the file', async ({
  launch,
  dataDir,
}) => {
  const { app, page, errors } = await launch()
  await openFirstLesson(page)
  await handIn(page, '3x^2 + 4x')
  await expect(exerciseOf(page).verdict('incorrect')).toBeVisible()
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).verdict('correct')).toBeVisible()

  await openData(page)
  const main = page.getByRole('main')
  const format = main.getByRole('combobox', { name: en.data.export.format })
  for (const [form, name, begins] of [
    ['csv', 'work.csv', '\ufeffhanded_in'],
    ['html', 'work.html', '<!doctype html>'],
    ['pdf', 'work.pdf', '%PDF-'],
    ['xapi', 'xapi.jsonl', '{"id":'],
    ['json', 'work.jsonl', '{"type":"head"'],
  ] as const) {
    const file = join(dataDir, name)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await format.selectOption(form)
    await main.getByRole('button', { name: en.data.export.start }).click()
    await expect(main.getByText(`Saved with 2 answers as ${file}.`)).toBeVisible()
    expect(readFileSync(file, 'utf8').startsWith(begins)).toBe(true)
  }

  await main.getByRole('button', { name: en.data.erase.open }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/This deletes your 2 answers/)).toBeVisible()
  const confirm = dialog.getByRole('button', { name: en.data.erase.confirm })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('checkbox', { name: en.data.erase.understood }).check()
  await confirm.click()
  await expect(page.getByRole('heading', { level: 1, name: en.home.heading })).toBeVisible()
  expect(savedAttempts(dataDir)).toEqual([])

  await openData(page)
  await expect(main.getByText(en.data.backups.empty)).toBeVisible()
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    },
    join(dataDir, 'work.jsonl'),
  )
  const start = main.getByRole('button', { name: en.data.import.start })
  await start.click()
  await expect(main.getByText('2 answers were added.')).toBeVisible()
  expect(savedAttempts(dataDir)).toHaveLength(2)
  await start.click()
  await expect(main.getByText('Nothing new was in the file.')).toBeVisible()
  expect(savedAttempts(dataDir)).toHaveLength(2)
  expect(errors).toEqual([])
})

test('a file that is no export is refused, and a changed one lists what was left out', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  fillStore(dataDir, 3)
  const launched = await launch()
  const { app, page } = launched
  await openData(page)
  const main = page.getByRole('main')
  const file = join(dataDir, 'work.jsonl')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  await main.getByRole('button', { name: en.data.export.start }).click()
  await expect(main.getByText(/Saved with 3 answers/)).toBeVisible()
  const lines = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [...lines.slice(0, -3), 'no JSON', ''].join('\n'))
  await main.getByRole('button', { name: en.data.import.start }).click()
  await expect(main.getByRole('cell', { name: en.data.import.reasons['not-json'] })).toBeVisible()
  await expect(main.getByText(en.data.import.incomplete)).toBeVisible()
  await expectClean(launched)
  writeFileSync(file, 'a diary')
  await main.getByRole('button', { name: en.data.import.start }).click()
  await expect(main.getByText(en.failures.title['file-foreign'])).toBeVisible()
  await main.getByRole('button', { name: en.data.erase.open }).click()
  await expect(page.getByRole('dialog').getByText(/your 3 answers/)).toBeVisible()
  await expectClean(launched)
})

test('a large damaged file is found out by a process beside, and replaced', async ({
  launch,
  dataDir,
}) => {
  fillStore(dataDir, 60, 90_000)
  const file = join(dataDir, 'nabla.db')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 3_000_000, 3_100_000)
  writeFileSync(file, bytes)
  const { page } = await launch()
  await expect(page.getByText(en.shell.storage.recreated.title)).toBeVisible()
  expect(readFileSync(join(dataDir, 'logs', 'nabla.log'), 'utf8')).toContain('found damaged')
  await openFirstLesson(page)
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).saved).toBeVisible()
})
