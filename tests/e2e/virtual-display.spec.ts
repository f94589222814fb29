import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { onPath } from '../../scripts/runtime/index.ts'

const harness = path.resolve(import.meta.dirname, '../../scripts/harness/virtual-display.ts')
const program = `
  const { openVirtualDisplay } = await import(${JSON.stringify(harness)})
  console.log((await openVirtualDisplay()).name)
  setInterval(() => {}, 1000)`

/** Whether an X server of this name is there: it removes its socket when it ends. */
const isServed = (name: string): boolean => existsSync(`/tmp/.X11-unix/X${name.slice(1)}`)

test('no virtual display outlives the process that opened it, however it ends', async () => {
  test.skip(!onPath('Xvfb'), 'there is no Xvfb here')
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program])
    const name = await new Promise<string>((resolve) => {
      owner.stdout.once('data', (data: Buffer) => {
        resolve(data.toString().trim())
      })
    })
    expect(name).toMatch(/^:\d+$/)
    expect(isServed(name)).toBe(true)
    owner.kill(signal)
    await expect.poll(() => isServed(name)).toBe(false)
  }
})
