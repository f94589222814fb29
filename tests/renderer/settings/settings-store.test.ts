import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail } from '../../../src-shared/domain/index.ts'
import type { Settings } from '../../../src-shared/domain/index.ts'
import { useSettings } from '../../../src-renderer/settings/index.ts'

const call = vi.hoisted(() => vi.fn<(method: string, request?: unknown) => Promise<unknown>>())
vi.mock('../../../src-renderer/api/index.ts', () => ({ nabla: { call } }))

const kept: Settings = {
  theme: 'dark',
  place: '/history',
  reviewsPerDay: 10,
  plan: 'daily',
  scroll: { '/': 120 },
}
const written = (): unknown[] =>
  call.mock.calls.filter(([method]) => method === 'settings.write').map(([, request]) => request)

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  call.mockReset()
  call.mockResolvedValue(kept)
})
afterEach(() => {
  vi.useRealTimers()
})

test('the theme that was kept is shown; the system’s own leaves no mark', async () => {
  const settings = useSettings()
  await settings.load()
  expect(document.documentElement.dataset.theme).toBe('dark')
  settings.setTheme('system')
  expect(document.documentElement.dataset.theme).toBeUndefined()
})

test('without settings the app starts as new', async () => {
  call.mockRejectedValue(fail('storage-failed', 'no file'))
  await expect(useSettings().load()).resolves.toMatchObject({ theme: 'system', place: '/' })
})

test('places are written together, after a while, and keep the offsets of other pages', async () => {
  const settings = useSettings()
  await settings.load()
  settings.rememberPlace('/lessons/one', 10)
  settings.rememberPlace('/lessons/one', 250.4)
  expect(written()).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(written()).toEqual([{ place: '/lessons/one', scroll: { '/': 120, '/lessons/one': 250 } }])
})

test('a chosen theme is written at once', async () => {
  const settings = useSettings()
  settings.setTheme('light')
  await Promise.resolve()
  expect(written()).toEqual([{ theme: 'light' }])
})

test('what could not be written is written with the next change, unless it is newer', async () => {
  const settings = useSettings()
  call.mockRejectedValueOnce(fail('storage-full', 'no space'))
  settings.setTheme('light')
  await vi.runAllTimersAsync()
  settings.rememberPlace('/history')
  await vi.runAllTimersAsync()
  expect(written().at(-1)).toEqual({ theme: 'light', place: '/history' })
})
