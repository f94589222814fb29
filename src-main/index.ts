import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Settings } from '../src-shared/domain/index.ts'
import {
  claimDataFolder,
  createFirstPage,
  createWindow,
  declareProtocol,
  followWindows,
  goWithoutWindow,
  lockDown,
  lockDownSession,
  readOptions,
  receiveFiles,
  sendEvent,
  serveProtocol,
  setMenu,
  trustsSender,
} from './app/index.ts'
import type { Dispatcher } from './ipc/index.ts'
import { registerIpc } from './ipc/register.ts'

const { dataDirectory, command, file } = readOptions(process.argv.slice(1), process.cwd())
if (dataDirectory) app.setPath('userData', dataDirectory)
const contentDirectory = join(import.meta.dirname, '../content')

let window: BrowserWindow | undefined
const openWindow = (): void => {
  const opened = createWindow()
  window = opened
  opened.once('closed', () => {
    window = undefined
  })
}

const handedFiles = receiveFiles(file, () => {
  sendEvent(window, 'file-opened', {})
})

lockDown()
declareProtocol()
if (command) {
  const end = goWithoutWindow()
  void app.whenReady().then(async () => {
    const { runCommand } = await import('./commands.ts')
    end(await runCommand(command, contentDirectory))
  })
} else if (claimDataFolder(() => window)) {
  // Not awaited at the top level: Electron is ready only once this module has been evaluated.
  registerIpc(app.whenReady().then(start), trustsSender)
} else {
  app.quit()
}

const longestWaitMs = 300

/** The window first: it loads while everything behind it is put together, and its calls wait for that. */
async function start(): Promise<Dispatcher> {
  lockDownSession()
  const page = join(import.meta.dirname, '../renderer')
  const firstPage = createFirstPage(
    join(app.getPath('userData'), 'first-page.json'),
    join(page, 'index.html'),
  )
  const served = serveProtocol(page, firstPage.putInto)
  openWindow()
  followWindows(openWindow, () => window)
  // While the page loads; a development server or a page that never comes must not hold them up.
  await Promise.race([served, wait(longestWaitMs)])
  const { startServices } = await import('./services.ts')
  follow({ theme: nativeTheme.themeSource })
  return startServices({
    contentDirectory,
    keepFirstPage: firstPage.keep,
    handedFiles,
    onSettings: follow,
    onAttempt: () => {
      sendEvent(window, 'attempts-changed', {})
    },
    onReplaced: () => {
      sendEvent(window, 'storage-changed', {})
    },
  })
}

/** Window colours and the menu's mark follow the settings. */
function follow({ theme }: Pick<Settings, 'theme'>): void {
  nativeTheme.themeSource = theme
  setMenu({
    theme,
    send: (command) => {
      sendEvent(window, 'menu-command', { command })
    },
  })
}
