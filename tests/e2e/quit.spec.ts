import { expect, test } from '../support/app-test.ts'

test('an app in which nothing was done ends when its window is closed', async ({ launch }) => {
  const { app, page } = await launch()
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  await page.close()
  expect(await ended).toBe(0)
})
