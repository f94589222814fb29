import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileExtensions } from '../../src-shared/domain/index.ts'
import { digests } from '../../scripts/package/digests.ts'
import { canMakeNamespaces } from '../../scripts/runtime/index.ts'
import { en } from '../../src-renderer/messages/en/index.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import {
  installed,
  isRunning,
  learner,
  must,
  other,
  outputOf,
  runAs,
  startInstalled,
} from './installed-app.ts'

// What a school's technician and then its learners do with the Debian package.

const answer = '3x^2 - 4x'
const data = `/home/${learner}/.config/Nabla`
const archive = path.join(installed, 'resources/app.asar')
const unpacked = `${archive}.unpacked`
const work = `/home/${learner}/work.${fileExtensions.work}`

function made(ending: string): string {
  const [file] = globSync(`release/*${ending}`)
  if (file === undefined) throw new Error(`there is no ${ending} in release/`)
  return path.resolve(file)
}

/** With dpkg alone; apt-get brings what else is needed where it is not there yet. */
async function installPackage(): Promise<void> {
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  const file = made('.deb')
  await must('dpkg', '--install', file).catch(() =>
    must('apt-get', 'install', '--yes', '--no-install-recommends', '--fix-broken', file),
  )
}

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  for (const user of [learner, other]) {
    await must('userdel', '--remove', '--force', user).catch(() => undefined)
    await must('useradd', '--create-home', user)
  }
})
test.afterAll(async () => {
  await must('dpkg', '--purge', 'nabla').catch(() => undefined)
  for (const user of [learner, other])
    await must('userdel', '--remove', '--force', user).catch(() => undefined)
})

test('it installs without a question, starts nothing, and knows no way to update itself', async () => {
  await installPackage()
  expect(isRunning()).toBe(false)
  expect(existsSync(path.join(installed, 'resources/app-update.yml'))).toBe(false)
  for (const script of ['preinst', 'postinst', 'prerm', 'postrm'])
    expect(existsSync(`/var/lib/dpkg/info/nabla.${script}`), script).toBe(false)
})

test('it brings licences, icons, an entry in the menu, and its own kinds of files', () => {
  const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'LICENSES.libraries.txt']
  for (const file of licences) expect(existsSync(path.join(installed, file)), file).toBe(true)
  expect(existsSync('/usr/share/doc/nabla/copyright')).toBe(true)
  const libraries = readFileSync(path.join(installed, 'LICENSES.libraries.txt'), 'utf8')
  for (const name of ['vue', 'katex', 'three', 'better-sqlite3', '@fontsource-variable/inter'])
    expect(libraries).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
  expect(libraries).toContain('SIL OPEN FONT LICENSE')

  const entry = readFileSync('/usr/share/applications/nabla.desktop', 'utf8')
  expect(entry).toMatch(/^Exec=nabla %F$/m)
  expect(entry).toMatch(/^Categories=Education;/m)
  expect(entry).toMatch(/^MimeType=(application\/vnd\.nabla\.[\w-]+;){3}$/m)
  // Merged by the desktop's own trigger.
  const known = readFileSync('/usr/share/mime/globs2', 'utf8')
  for (const extension of Object.values(fileExtensions))
    expect(known).toMatch(new RegExp(`:application/vnd\\.nabla\\.[\\w-]+:\\*\\.${extension}$`, 'm'))
  const icons = '/usr/share/icons/hicolor'
  expect(existsSync(`${icons}/512x512/apps/nabla.png`)).toBe(true)
  const document = `${icons}/scalable/mimetypes/application-vnd.nabla.document.svg`
  expect(readFileSync(document, 'utf8')).toContain('<svg')
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
  const listening = ['--remote-debugging-port=0']
  // Node leaves what follows a script's name to the script.
  const script = `/home/${learner}/script.js`
  await writeFile(script, 'console.log("as " + "node")')
  const asNode = await outputOf(
    { args: [script, ...listening], environment: ['ELECTRON_RUN_AS_NODE=1'] },
    /as node|DevTools listening/,
  )
  expect(asNode).toContain('DevTools listening')
  expect(asNode).not.toContain('as node')
  const inspected = await outputOf(
    { args: ['--inspect=0', ...listening], environment: ['NODE_OPTIONS=--inspect=0'] },
    /Debugger listening|DevTools listening/,
  )
  expect(inspected).toContain('DevTools listening')
  expect(inspected).not.toContain('Debugger listening')

  // Not even where that is missing and something else stands where Electron looks next.
  const folder = path.join(installed, 'resources', 'app')
  await mkdir(folder)
  await writeFile(path.join(folder, 'package.json'), '{ "main": "main.js" }')
  await writeFile(path.join(folder, 'main.js'), 'console.log("another " + "app"); process.exit()')
  await rename(archive, `${archive}.aside`)
  const instead = await outputOf({ args: listening }, /another app|DevTools listening/)
  await rename(`${archive}.aside`, archive)
  await rm(folder, { recursive: true })
  expect(instead).not.toMatch(/another app|DevTools listening/)
})

test('its fuses are set, and nothing of it can be changed by a learner', async () => {
  const fuses = await getCurrentFuseWire(path.join(installed, 'nabla'))
  const { DISABLE, ENABLE } = FuseState
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  })
  // Electron checks the archive on Windows and macOS only; here it is the file's owner who guards it.
  const writable = await runAs(learner, 'find', installed, '!', '-type', 'l', '-writable')
  expect(writable).toMatchObject({ code: 0, stdout: '' })
  const outside = globSync('**', { cwd: unpacked, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  expect(outside.map(({ name }) => name)).toEqual(['linux-x64.node'])
})

test('the same sources make the same packages', async () => {
  const now = await digests()
  expect(Object.keys(now)).toHaveLength(3)
  expect(now).toEqual(JSON.parse(process.env.NABLA_FIRST_DIGESTS ?? '{}'))
})

test('work goes out by a command, and its file opens in the window', async () => {
  const headless = '--ozone-platform=headless'
  const exported = await runAs(learner, 'nabla', headless, `--export=${work}`)
  expect(exported).toMatchObject({ code: 0, stdout: `1 attempts written to ${work}\n` })
  const checked = await runAs(learner, 'nabla', headless, '--check-database')
  expect(checked.code).toBe(0)
  expect(checked.stdout).toMatch(/^sound: /)

  const { page, close } = await startInstalled({ args: [work] })
  const dialog = page.getByRole('dialog', { name: en.data.opened.title.work })
  await dialog.getByRole('button', { name: en.data.opened.takeIn }).click()
  await expect(dialog.getByText('One entry was here already.')).toBeVisible()
  await close()
})

test('another user of the machine starts with nothing, and reads nothing of the first', async () => {
  const { page, close } = await startInstalled({ user: other })
  await openFirstLesson(page)
  await expect(exerciseOf(page).saved).toBeHidden()
  await close()
  expect(existsSync(`/home/${other}/.config/Nabla/nabla.db`)).toBe(true)
  // Even where homes are open to all, as on many machines they are.
  expect((statSync(data).mode & 0o077).toString(8)).toBe('0')
  for (const file of ['nabla.db', ''])
    expect((await runAs(other, 'cat', path.join(data, file))).code, file).not.toBe(0)
})

test('an upgrade keeps the learner’s work', async () => {
  await installPackage()
  const { page, close } = await startInstalled()
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  await expect(page.getByRole('list', { name: en.history.list }).getByText(answer)).toBeVisible()
  await close()
})

test('removed and purged, it leaves nothing but the learner’s work', async () => {
  await must('dpkg', '--remove', 'nabla')
  const traces = [
    installed,
    '/usr/bin/nabla',
    '/usr/share/applications/nabla.desktop',
    '/usr/share/mime/packages/nabla.xml',
    '/usr/share/doc/nabla',
  ]
  expect(traces.filter((file) => existsSync(file))).toEqual([])
  expect(readFileSync('/usr/share/mime/globs2', 'utf8')).not.toContain('vnd.nabla')
  await must('dpkg', '--purge', 'nabla')
  expect((await runAs(learner, 'dpkg-query', '--status', 'nabla')).code).not.toBe(0)
  expect(existsSync(path.join(data, 'nabla.db'))).toBe(true)
})

test('unpacked from the archive, it runs without being installed, its data beside it', async () => {
  const isFree = await canMakeNamespaces(() => runAs(learner, 'unshare', '--user', 'true'))
  test.skip(!isFree, 'this system lets only an installed program build a sandbox')
  const stick = `/home/${learner}/stick`
  await runAs(learner, 'mkdir', stick)
  await must('chmod', 'a+r', made('.tar.gz'))
  const file = path.join(stick, 'nabla.tar.gz')
  await must('install', '-o', learner, made('.tar.gz'), file)
  await must('runuser', '-u', learner, '--', 'tar', '-xzf', file, '-C', stick, '--strip=1')
  const beside = path.join(stick, 'data')
  const { page, processes, close } = await startInstalled({
    ...{ program: path.join(stick, 'nabla'), args: [`--data-dir=${beside}`] },
  })
  await openFirstLesson(page)
  await handIn(page, answer)
  await expect(exerciseOf(page).saved).toBeVisible()
  expect(processes().filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
  await close()
  expect(existsSync(path.join(beside, 'nabla.db'))).toBe(true)
})
