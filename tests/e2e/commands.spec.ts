import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataDir } from '../../scripts/harness/index.ts'
import { sandboxArguments } from '../../scripts/runtime/index.ts'
import { expect, test } from '../support/app-test.ts'
import { fillStore } from '../support/fill-store.ts'

const electron = process.env.ELECTRON_EXEC_PATH ?? ''

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built app as a script would, with no display at all. */
async function run(dataDir: string, ...args: readonly string[]): Promise<Ended> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const app = ['--ozone-platform=headless', '.', `--data-dir=${dataDir}`]
  const child = spawn(electron, [...(await sandboxArguments(electron)), ...app, ...args], { env })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (piece) => (stdout += String(piece)))
  child.stderr.on('data', (piece) => (stderr += String(piece)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  // Chromium has its own to say.
  const ours = stderr.split('\n').filter((line) => line.startsWith('nabla:'))
  return { code, stdout, stderr: ours.join('\n') }
}

test('work is checked, backed up, written out and taken in without a window', async ({
  dataDir,
}) => {
  fillStore(dataDir, 3)
  const checked = await run(dataDir, '--check-database')
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  expect(checked.stdout).toMatch(/^sound: .*nabla\.db, schema \d+, 3 attempts, \d+ bytes\n$/)

  expect(await run(dataDir, '--backup')).toMatchObject({ code: 0 })
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
  const copy = join(dataDir, 'copy.db')
  expect(await run(dataDir, `--backup=${copy}`)).toMatchObject({
    code: 0,
    stdout: `backed up to ${copy}\n`,
  })
  expect(existsSync(copy)).toBe(true)

  const table = join(dataDir, 'work.csv')
  expect(await run(dataDir, `--export=${table}`)).toMatchObject({
    code: 0,
    stdout: `3 attempts written to ${table}\n`,
  })
  const work = join(dataDir, 'work.jsonl')
  expect(await run(dataDir, `--export=${work}`)).toMatchObject({ code: 0, stderr: '' })

  const other = await makeDataDir()
  try {
    const imported = await run(other.path, `--import=${work}`)
    expect(imported).toMatchObject({ code: 0, stderr: '' })
    expect(imported.stdout).toMatch(/^3 attempts, .* added, 0 here already\n$/)
    writeFileSync(work, readFileSync(work, 'utf8').replace('{"type":"end"', '{"type":"en'))
    const again = await run(other.path, `--import=${work}`)
    expect(again.code).toBe(3)
    expect(again.stdout).toMatch(/^0 attempts, .* added, 3 here already\n$/)
    expect(again.stderr).toMatch(/line \d+ left out: not-json[^]*The file ends too early/)
  } finally {
    await other.remove()
  }
})

test('what cannot be done is said on stderr, with a code for scripts', async ({ dataDir }) => {
  expect(await run(dataDir, '--check-database')).toMatchObject({
    code: 1,
    stderr: `nabla: There is no database in ${dataDir}.`,
  })
  expect(await run(dataDir, '--export=x.csv')).toMatchObject({ code: 1, stdout: '' })
  expect(existsSync(join(dataDir, 'nabla.db'))).toBe(false)
  expect(await run(dataDir, '--export=x.csv', '--backup')).toMatchObject({ code: 2 })
  fillStore(dataDir, 40)
  expect(await run(dataDir, '--export=x.csv', '--learner=Nobody')).toMatchObject({ code: 1 })
  expect(await run(dataDir, '--export=x.pdf')).toMatchObject({ code: 1 })
  expect(await run(dataDir, `--import=${join(dataDir, 'absent')}`)).toMatchObject({ code: 1 })
  truncateSync(join(dataDir, 'nabla.db'), 50_000)
  expect(await run(dataDir, '--check-database')).toMatchObject({ code: 4, stdout: '' })
  // Checking changes nothing.
  expect(await run(dataDir, '--check-database')).toMatchObject({ code: 4, stdout: '' })
})
