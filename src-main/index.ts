import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import { v7 as newId } from 'uuid'
import type { Settings } from '../src-shared/domain/index.ts'
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
import { createHandlers } from './ipc/index.ts'
import { registerIpc } from './ipc/register.ts'
import { openLog } from './log.ts'
import { openStore } from './store/index.ts'
import type { Store } from './store/index.ts'

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

/** The window first: it loads while the rest is put together, and asks for nothing before that is done. */
function start(): void {
  lockDownSession()
  serveProtocol(join(import.meta.dirname, '../renderer'))
  openWindow()
  followWindows(openWindow, () => window)
  follow({ theme: nativeTheme.themeSource })

  const directory = app.getPath('userData')
  const log = openLog(directory)
  const now = (): Date => new Date()
  const store = once(() => openStore({ directory, now, newId, appVersion: app.getVersion(), log }))
  /** Without a database the app still starts, and each screen that needs it says what is wrong. */
  const withStore = (use: (store: Store) => void): void => {
    try {
      use(store())
    } catch (error) {
      log.error('the database cannot be used', error)
    }
  }
  const host = createHost({ spawn: () => createWorker({ resourceLimits: workerLimits }) })

  const handlers = createHandlers({
    store,
    host,
    content: loadContent(join(import.meta.dirname, '../content')),
    now,
    newId,
    info: () => ({
      name: app.getName(),
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      dataDirectory: directory,
    }),
    onSettings: follow,
    onAttempt: tellAttempts,
  })
  registerIpc(handlers, trustsSender, (message, error) => {
    log.error(message, error)
  })
  withStore(({ settings, recovered }) => {
    follow(settings.read())
    // Salvaged attempts come in after the window is open.
    void recovered.then(tellAttempts)
  })
  // Not before the learner can read: the disk belongs to the start until then.
  setTimeout(() => {
    withStore(({ startBackup }) => void startBackup())
  }, backupDelayMs)
  closeBeforeQuit(async () => {
    await host.close()
    withStore(({ close }) => {
      close()
    })
  })
}

function tellAttempts(): void {
  sendEvent(window, 'attempts-changed', {})
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

/** Opens when first asked; a failure is not remembered, so that the next call tries again. */
function once<Value>(open: () => Value): () => Value {
  let opened: { readonly value: Value } | undefined
  return () => (opened ??= { value: open() }).value
}

const backupDelayMs = 10_000

/** Enough for the largest plots and networks of the lessons; a runaway answer ends long before. */
const workerLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
