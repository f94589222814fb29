import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../support/app-test.ts'

test('the page has no Node, and of the main process only the bridge', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() => ({
    leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { nabla: object }).nabla).toSorted(),
  }))
  expect(found).toEqual({ leaks: [], bridge: ['call', 'cancel', 'on'] })
})

test('the page can neither leave, nor open a window, nor reach a network', async ({ launch }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.end('reached')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  try {
    const { app, page } = await launch()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const home = page.url()
    const opened = await page.evaluate((target) => window.open(target) === null, url)
    expect(opened).toBe(true)
    await page.evaluate((target) => {
      window.location.href = target
    }, url)
    const fetched = await page.evaluate(
      (target) =>
        fetch(target).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    )
    expect(fetched).toBe('refused')
    const fromMain = await app.evaluate(
      ({ session }, target) =>
        session.defaultSession.fetch(target).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    )
    expect(fromMain).toBe('refused')
    expect(app.windows()).toHaveLength(1)
    // Asked of the page itself: a locator would wait for the refused navigation.
    expect(
      await page.evaluate(() => [window.location.href, document.querySelector('h1') !== null]),
    ).toEqual([home, true])
    expect(requests).toBe(0)
  } finally {
    server.close()
  }
})

test('a request that is not the contract’s is refused with a typed failure', async ({ launch }) => {
  const { page } = await launch()
  const replies = await page.evaluate(async () => {
    type Call = (id: string, request: unknown) => Promise<unknown>
    const { call } = (window as unknown as { nabla: { call: Record<string, Call> } }).nabla
    return Promise.all([
      call['plots.curve']?.('1', { function: { text: 'x', variable: 'x' }, from: 1, to: -1 }),
      call['attempts.open']?.('2', { attemptId: "' or 1=1 --" }),
      call['lessons.open']?.('3', { lessonId: '../../etc/passwd' }),
    ])
  })
  expect(replies).toHaveLength(3)
  for (const reply of replies) {
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
  }
})

test('files outside the page’s folder are not served', async ({ launch }) => {
  const { page } = await launch()
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2f..%2fpackage.json', '/none.js'].map(
        async (path) => (await fetch(`nabla://app${path}`)).status,
      ),
    ),
  )
  expect(statuses).toEqual([404, 404, 404, 404])
})
