import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import { v7 as newId } from 'uuid'
import {
  claimDataFolder,
  closeBeforeQuit,
  createWindow,
  declareProtocol,
  followWindows,
  lockDown,
  lockDownSession,
  readOptions,
  sendEvent,
  serveProtocol,
  setMenu,
  trustsSender,
} from './app/index.ts'
import { createHost } from './compute/index.ts'
import createWorker from './compute/worker?nodeWorker'
import { loadContent } from './content/index.ts'
import { createHandlers, registerIpc } from './ipc/index.ts'
import { openLog } from './log.ts'
import { storeOnce } from './store/index.ts'

const { dataDirectory } = readOptions(process.argv.slice(1), process.cwd())
if (dataDirectory) app.setPath('userData', dataDirectory)

let window: BrowserWindow | undefined
const openWindow = (): void => {
  const opened = createWindow()
  window = opened
  opened.once('closed', () => {
    window = undefined
  })
}

lockDown()
declareProtocol()
if (claimDataFolder(() => window)) {
  // Not awaited at the top level: Electron is ready only once this module has been evaluated.
  void app.whenReady().then(start)
} else {
  app.quit()
}

/** The window first, so that it loads while the rest is put together. */
function start(): void {
  lockDownSession()
  serveProtocol(join(import.meta.dirname, '../renderer'))
  openWindow()
  followWindows(openWindow, () => window)
}
