import { app, utilityProcess } from 'electron'
import { v7 as newId } from 'uuid'
import type { FirstPage, Settings } from '../src-shared/domain/index.ts'
import { askForFile, askWhereTo, closeBeforeQuit, printPage } from './app/index.ts'
import type { HandedFiles } from './app/index.ts'
import { createHost } from './compute/index.ts'
import createWorker from './compute/worker?nodeWorker'
import { loadContent } from './content/index.ts'
import { createDispatcher, createHandlers } from './ipc/index.ts'
import type { Dispatcher } from './ipc/index.ts'
import { hashSecret, matchesSecret, waitBefore } from './learners/index.ts'
import { openLog } from './log.ts'
import checkerModule from './store/checker?modulePath'
import { keepStore } from './store/index.ts'
import type { Seat, Store } from './store/index.ts'
import { exportFile, importFile, lookInto } from './transfer/index.ts'

export interface ServiceOptions {
  /** Of the compiled lessons. */
  readonly contentDirectory: string
  readonly keepFirstPage: (page: FirstPage | null) => void
  readonly handedFiles: HandedFiles
  readonly onSettings: (settings: Pick<Settings, 'theme'>) => void
  /** An attempt was saved, or salvaged from a damaged file. */
  readonly onAttempt: () => void
  /** Another file took the place of the learner's, which turned out to be damaged. */
  readonly onReplaced: () => void
}

/** Puts store, numeric core and lessons behind the calls of the contract. Once, with the app ready. */
export async function startServices(options: ServiceOptions): Promise<Dispatcher> {
  const { contentDirectory, handedFiles, keepFirstPage, onSettings, onAttempt, onReplaced } =
    options
  const directory = app.getPath('userData')
  const log = openLog(directory)
  const now = (): Date => new Date()
  const appVersion = app.getVersion()
  const seat: Seat = { learner: undefined }
  const keeper = await keepStore({
    ...{ seat, directory, now, newId, appVersion, log, checkElsewhere },
    onReplaced: () => {
      onReplaced()
      void keeper.store().recovered.then(onAttempt)
    },
  })
  const { store } = keeper
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
    keeper,
    transfer: { askWhereTo, askForFile, printPage, exportFile, importFile, appVersion },
    seat,
    opened: { files: handedFiles, lookInto },
    secrets: { hash: hashSecret, matches: matchesSecret, waitBefore },
    host,
    content: loadContent(contentDirectory),
    now,
    newId,
    keepFirstPage,
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
    // A file that is not sound is nothing to back up.
    void keeper.ready().then(
      () => store().startBackup(),
      (error: unknown) => {
        log.error('no backup', error)
      },
    )
  }, backupDelayMs)
  closeBeforeQuit(async () => {
    await host.close()
    keeper.close()
  })
  const logError = (message: string, error: unknown): void => {
    log.error(message, error)
  }
  return createDispatcher(handlers, logError, keeper.ready)
}

/** Reads a database through in a process of its own, which no one waits for. */
function checkElsewhere(file: string): Promise<number | null> {
  const checker = utilityProcess.fork(checkerModule, [file], { stdio: 'ignore' })
  return new Promise((resolve) => checker.once('exit', resolve))
}

const backupDelayMs = 10_000

/** Enough for the largest plots and networks of the lessons; a runaway answer ends long before. */
const workerLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
