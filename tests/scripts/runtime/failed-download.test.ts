import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FailedDownload } from '../../../scripts/runtime/failed-download.ts'

const HOUR = 3_600_000

describe('the memory of a failed download', () => {
  let cache: string
  let now = 0
  const clock = (): number => now

  beforeEach(async () => {
    now = 1_800_000_000_000
    cache = path.join(await mkdtemp(path.join(tmpdir(), 'nabla-')), 'cache')
  })
  afterEach(() => rm(path.dirname(cache), { recursive: true, force: true }))

  it('spares the next starts the wait, for a day', async () => {
    const failed = new FailedDownload(cache, '45.4.1', clock)
    expect(await failed.isRecent()).toBe(false)
    await failed.remember()
    now += 23 * HOUR
    expect(await failed.isRecent()).toBe(true)
    now += 2 * HOUR
    expect(await failed.isRecent()).toBe(false)
  })

  it('does not hold for another version, nor after a success', async () => {
    const failed = new FailedDownload(cache, '45.4.1', clock)
    await failed.remember()
    expect(await new FailedDownload(cache, '46.0.0', clock).isRecent()).toBe(false)
    await failed.forget()
    expect(await failed.isRecent()).toBe(false)
  })

  it('does not hold where the clock has been set back', async () => {
    const failed = new FailedDownload(cache, '45.4.1', clock)
    await failed.remember()
    now -= HOUR
    expect(await failed.isRecent()).toBe(false)
  })
})
