import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { en } from '../../src-renderer/messages/en/index.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { learner, must, outputOf, startInstalled } from './installed-app.ts'

// What a school's technician and then a learner do with the Debian package.

const answer = '3x^2 - 4x'
const installed = '/usr/lib/nabla'
const data = `/home/${learner}/.config/Nabla`

async function installPackage(): Promise<void> {
  const name = (await readdir('release')).find((file) => file.endsWith('.deb'))
  if (name === undefined) throw new Error('there is no package in release/')
  await must('apt-get', 'install', '--yes', '--reinstall', path.resolve('release', name))
}

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  await must('userdel', '--remove', '--force', learner).catch(() => undefined)
  await must('useradd', '--create-home', learner)
})
test.afterAll(async () => {
  await must('dpkg', '--purge', 'nabla').catch(() => undefined)
  await must('userdel', '--remove', '--force', learner).catch(() => undefined)
})

test('it installs without a question, with licences, icon and an entry in the menu', async () => {
  await installPackage()
  const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'].map((file) =>
    path.join(installed, file),
  )
  for (const file of [...licences, '/usr/share/doc/nabla/copyright'])
    expect(existsSync(file), file).toBe(true)
  const entry = readFileSync('/usr/share/applications/nabla.desktop', 'utf8')
  expect(entry).toMatch(/^Exec=nabla/m)
  expect(entry).toMatch(/^Categories=Education/m)
  expect(existsSync('/usr/share/pixmaps/nabla.png')).toBe(true)
})

test('a learner without rights answers a lesson, inside Chromium’s sandbox', async () => {
  const { page, processes, close } = await startInstalled()
  await openFirstLesson(page)
  await handIn(page, answer)
  await expect(exerciseOf(page).saved).toBeVisible()

  const all = processes()
  expect(all.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
  const renderer = all.find(({ command }) => command.includes('--type=renderer'))
  const status = readFileSync(`/proc/${String(renderer?.pid)}/status`, 'utf8')
  // 2: system calls are filtered.
  expect(status).toMatch(/^Seccomp:\s+2$/m)
  await close()
})

test('it is no Node, cannot be inspected, and runs nothing but its own archive', async () => {
  const asNode = await outputOf(
    ['-e', 'console.log("as " + "node")', '--remote-debugging-port=0'],
    ['ELECTRON_RUN_AS_NODE=1'],
    /as node|DevTools listening/,
  )
  expect(asNode).not.toContain('as node')
  const inspected = await outputOf(
    ['--inspect=0', '--remote-debugging-port=0'],
    ['NODE_OPTIONS=--inspect=0'],
    /Debugger listening|DevTools listening/,
  )
  expect(inspected).not.toContain('Debugger listening')

  const other = path.join(installed, 'resources', 'app')
  await mkdir(other)
  await writeFile(path.join(other, 'package.json'), '{ "main": "main.js" }')
  await writeFile(path.join(other, 'main.js'), 'console.log("another " + "app"); process.exit()')
  const changed = await outputOf(
    ['--remote-debugging-port=0'],
    [],
    /another app|DevTools listening/,
  )
  await rm(other, { recursive: true })
  expect(changed).not.toContain('another app')
})

test('an upgrade keeps the learner’s work', async () => {
  await installPackage()
  const { page, close } = await startInstalled()
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  await expect(page.getByRole('list', { name: en.history.list }).getByText(answer)).toBeVisible()
  await close()
})

test('removed, it leaves nothing but the learner’s work', async () => {
  await must('dpkg', '--remove', 'nabla')
  expect(existsSync(installed)).toBe(false)
  expect(existsSync('/usr/bin/nabla')).toBe(false)
  expect(existsSync('/usr/share/applications/nabla.desktop')).toBe(false)
  expect(existsSync(path.join(data, 'nabla.db'))).toBe(true)
})
