import { app } from 'electron'
import { v7 as newId } from 'uuid'
import type { Settings } from '../src-shared/domain/index.ts'
import { closeBeforeQuit } from './app/index.ts'
import { createHost } from './compute/index.ts'
import createWorker from './compute/worker?nodeWorker'
import { loadContent } from './content/index.ts'
import { createDispatcher, createHandlers } from './ipc/index.ts'
import type { Dispatcher } from './ipc/index.ts'
import { openLog } from './log.ts'
import { openStore } from './store/index.ts'
import type { Store } from './store/index.ts'

export interface ServiceOptions {
  /** Of the compiled lessons. */
  readonly contentDirectory: string
  readonly onSettings: (settings: Pick<Settings, 'theme'>) => void
  /** An attempt was saved, or salvaged from a damaged file. */
  readonly onAttempt: () => void
}

/** Puts store, numeric core and lessons behind the calls of the contract. Once, with the app ready. */
export function startServices(options: ServiceOptions): Dispatcher {
  const { contentDirectory, onSettings, onAttempt } = options
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
    content: loadContent(contentDirectory),
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
    onSettings,
    onAttempt,
  })
  withStore(({ settings, recovered }) => {
    onSettings(settings.read())
    // Salvaged attempts come in after the window is open.
    void recovered.then(onAttempt)
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
  return createDispatcher(handlers, (message, error) => {
    log.error(message, error)
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
