import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../src-renderer/messages/en/index.ts'
import { launchApp, makeDataDir } from '../../scripts/harness/index.ts'
import type { LaunchedApp } from '../../scripts/harness/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { fillStore } from '../support/fill-store.ts'
import { savedAttempts } from '../support/saved-work.ts'
import { startAgain } from '../support/start-again.ts'

const text = en.data.opened

/** Work of another computer, as its learner saved it. */
async function exportWork(file: string): Promise<void> {
  const elsewhere = await makeDataDir()
  try {
    fillStore(elsewhere.path, 3)
    const { app, page, close } = await launchApp({ dataDir: elsewhere.path })
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    const pages = page.getByRole('navigation', { name: en.shell.navigation })
    await pages.getByRole('link', { name: en.shell.data }).click()
    await page.getByRole('button', { name: en.data.export.start }).click()
    await expect(page.getByText(/Saved with 3 answers/)).toBeVisible()
    await close()
  } finally {
    await elsewhere.remove()
  }
}

const question = (page: Page, kind: keyof typeof text.title) =>
  page.getByRole('dialog', { name: text.title[kind] })

/** Not with the cross beside its title. */
async function closeQuestion(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: text.close, exact: true }).last().click()
}

/** As macOS hands a file over. */
async function openAsOnMac({ app }: LaunchedApp, file: string): Promise<void> {
  await app.evaluate(({ app: running }, path) => {
    running.emit('open-file', { preventDefault: () => undefined }, path)
  }, file)
}

test('work that Nabla is started with is taken in when the learner says so', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  const file = join(dataDir, 'Ada’s work.nablawork')
  await exportWork(file)
  const launched = await launch({ args: [file] })
  const { page, errors } = launched
  const dialog = question(page, 'work')
  await expect(dialog.getByText('Ada’s work.nablawork')).toBeVisible()
  await expect(dialog.getByText(/saved by Nabla on/)).toBeVisible()
  await expectClean(launched)
  await dialog.getByRole('button', { name: text.later }).click()
  await expect(dialog).toBeHidden()
  expect(savedAttempts(dataDir)).toEqual([])

  await startAgain(launched, [file])
  await dialog.getByRole('button', { name: text.takeIn }).click()
  await expect(dialog.getByText('3 answers were added.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: text.close, exact: true }).last()).toBeFocused()
  expect(savedAttempts(dataDir)).toHaveLength(3)
  await closeQuestion(page)
  await expect(dialog).toBeHidden()

  await openAsOnMac(launched, file)
  await dialog.getByRole('button', { name: text.takeIn }).click()
  await expect(dialog.getByText('Nothing new was in the file.')).toBeVisible()
  await closeQuestion(page)
  // Dealt with, it is not asked about again.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: en.home.heading })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(errors).toEqual([])
})

test('where several learn, nothing is asked before one of them has sat down', async ({
  launch,
  dataDir,
}) => {
  const pack = join(dataDir, 'week.nablapack')
  writeFileSync(pack, 'PK')
  const first = await launch()
  await first.page.evaluate(`window.nabla.call['learners.add']('e2e', { name: 'Emmy', colour: 2 })`)
  await first.close()

  const { page } = await launch({ args: [pack] })
  await expect(page.getByRole('heading', { level: 1, name: en.learners.pickerTitle })).toBeVisible()
  await expect(question(page, 'pack')).toBeHidden()
  await page.getByRole('button', { name: new RegExp(`^${en.learners.choose} Emmy`) }).click()
  await expect(question(page, 'pack')).toBeVisible()
})

test('a lesson pack and a class file are named, and left alone', async ({ launch, dataDir }) => {
  const pack = join(dataDir, 'week.nablapack')
  const classFile = join(dataDir, 'year-12.nablaclass')
  writeFileSync(pack, 'PK')
  writeFileSync(classFile, '{}')
  const launched = await launch({ args: [pack] })
  const { page } = launched
  await expect(question(page, 'pack').getByText(text.unsupported.pack)).toBeVisible()
  // The next one waits until this has been read.
  await startAgain(launched, [classFile])
  await expect(question(page, 'pack')).toBeVisible()
  await closeQuestion(page)
  await expect(question(page, 'class').getByText(text.unsupported.class)).toBeVisible()
  await expectClean(launched)
})

test('what is no file of Nabla’s is refused, whatever its name', async ({ launch, dataDir }) => {
  const path = (name: string): string => join(dataDir, name)
  writeFileSync(path('diary.nablawork'), 'Dear diary')
  writeFileSync(path('empty.nablawork'), '')
  writeFileSync(
    path('newer.nablawork'),
    '{"type":"head","format":"nabla-export","version":99,"learners":1}\n',
  )
  mkdirSync(path('folder.nablapack'))
  execFileSync('mkfifo', [path('pipe.nablawork')])
  const launched = await launch()
  const { page } = launched
  for (const [name, kind, failure] of [
    ['diary.nablawork', 'work', 'file-foreign'],
    ['empty.nablawork', 'work', 'file-foreign'],
    ['newer.nablawork', 'work', 'file-newer'],
    ['folder.nablapack', 'pack', 'file-unreadable'],
    ['pipe.nablawork', 'work', 'file-unreadable'],
    ['gone.nablaclass', 'class', 'file-unreadable'],
  ] as const) {
    await openAsOnMac(launched, path(name))
    const dialog = question(page, kind)
    await expect(dialog.getByText(name, { exact: true })).toBeVisible()
    await expect(dialog.getByText(en.failures.title[failure])).toBeVisible()
    await expect(dialog.getByRole('button', { name: text.takeIn })).toBeHidden()
    await closeQuestion(page)
    await expect(dialog).toBeHidden()
  }
  expect(savedAttempts(dataDir)).toEqual([])
})
