import { fail } from '../../src-shared/domain/index.ts'
import type {
  BackupContents,
  BackupInfo,
  Erased,
  LearnerId,
} from '../../src-shared/domain/index.ts'
import { takeBackup } from './backup.ts'
import { connect } from './connection.ts'
import { eraseFromCopies } from './erase-copies.ts'
import { examine, glance } from './examine.ts'
import { asFailure } from './failures.ts'
import { bytesOf, removeDatabase } from './files.ts'
import { latestVersion } from './migrate.ts'
import { openStore } from './open.ts'
import type { Foreknowledge } from './open.ts'
import type { KeeperOptions } from './options.ts'
import { pathsIn } from './paths.ts'
import { layOut, swapIn, swapOut } from './recover.ts'
import { closeUp, listRestorable, restorableFile } from './restorable.ts'
import type { Store } from './store.ts'

/** Keeps one store open over the learner's file, whichever file that is at the moment. */
export interface Keeper {
  /**
   * The open store; opened when first asked for. Throws what `openStore` throws, and tries again at
   * the next call. A large file may be read before it has been checked, never written: see `ready`.
   */
  readonly store: () => Store
  /** Fulfilled when the file has been found sound, or another has taken its place. */
  readonly ready: () => Promise<void>
  /** What can be put in the file's place, newest first. */
  readonly backups: () => readonly BackupInfo[]
  /** How much is in a backup, and how much here came after it. Fails with `not-found`. */
  readonly lookInto: (name: string) => BackupContents
  /**
   * Sets the file aside and puts a backup in its place. Where that fails everything is as before:
   * `not-found`, `storage-damaged` for a backup that is not sound, `storage-newer`, `storage-full`.
   */
  readonly restore: (name: string) => Promise<void>
  /**
   * Removes a learner with everything of theirs: rows, backups and files set aside. Where nobody else
   * is in them the files themselves go. `onAttempts` hears how many attempts are gone so far.
   */
  readonly erase: (id: LearnerId, onAttempts: (removed: number) => void) => Promise<Erased>
  readonly close: () => void
}

/** Up to this size a file is examined at once, in a few milliseconds; larger ones elsewhere. */
const smallBytes = 4e6

/**
 * Gets everything ready that would hold up the event loop when done on opening: a file that an older
 * version wrote is copied in steps before its schema is raised. Then nothing has been opened yet.
 */
export async function keepStore(options: KeeperOptions): Promise<Keeper> {
  const { now, log, checkElsewhere, onReplaced } = options
  const paths = pathsIn(options.directory)
  let current: Store | undefined
  let checked: Promise<void> = Promise.resolve()

  const isLarge = (file: string): boolean =>
    checkElsewhere !== undefined && bytesOf(file) > smallBytes

  async function conditionOf(file: string): Promise<'sound' | 'damaged' | 'untold'> {
    const code = await checkElsewhere?.(file).catch(() => null)
    return code === 0 ? 'sound' : code === 10 ? 'damaged' : 'untold'
  }

  async function prepare(): Promise<Foreknowledge> {
    try {
      const version = glance(paths.database)
      if (typeof version === 'string' || version === latestVersion || version === 0) return {}
      const sound = isLarge(paths.database) && (await conditionOf(paths.database)) === 'sound'
      if (!sound && examine(paths.database) !== 'sound') return {}
      const db = connect(paths.database)
      try {
        const copy = await takeBackup(db, paths.backups, now(), version)
        log.info(`store: schema ${version} kept as ${copy}`)
      } finally {
        db.close()
      }
      return { sound: true, copied: true }
    } catch (error) {
      // Opening runs into the same and says so to whoever asks.
      log.warn(`store: not prepared: ${String(error)}`)
      return {}
    }
  }

  let foreknown = await prepare()

  function open(): Store {
    if (current) return current
    const known = foreknown
    foreknown = {}
    const later =
      !known.sound && isLarge(paths.database) && glance(paths.database) === latestVersion
    current = openStore(options, later ? { sound: true } : known)
    checked = later ? verify(current) : Promise.resolve()
    // Whoever writes hears of it.
    checked.catch(() => undefined)
    return current
  }

  /** Reads the file through elsewhere; what is not found sound there is opened anew, as a start does. */
  async function verify(opened: Store): Promise<void> {
    const condition = await conditionOf(paths.database)
    if (condition === 'sound' || current !== opened) return
    log.warn(`store: the file was found ${condition} while in use`)
    opened.close()
    current = undefined
    current = openStore(options)
    if (current.status().state !== 'sound') onReplaced?.()
  }

  async function ready(): Promise<void> {
    open()
    await checked
  }

  async function requireSound(file: string): Promise<void> {
    const large = isLarge(file)
    const found = large ? await conditionOf(file) : 'untold'
    const condition = found === 'untold' ? examine(file) : found
    if (condition !== 'sound') throw fail('storage-damaged', `${file} is ${condition}`)
  }

  async function restore(name: string): Promise<void> {
    try {
      await ready()
      const file = restorableFile(paths, name)
      closeUp(file)
      await requireSound(file)
      await open().atRest()
      await layOut(paths, file)
      open().close()
      current = undefined
      const aside = swapIn(paths, now())
      try {
        current = openStore(options, { sound: true, copied: true, replaced: aside })
      } catch (error) {
        swapOut(paths, aside)
        throw error
      }
      log.info(`store: ${name} restored, the file until then kept as ${aside}`)
    } catch (error) {
      throw asFailure(error)
    }
  }

  async function erase(id: LearnerId, onAttempts: (removed: number) => void): Promise<Erased> {
    try {
      await ready()
      await open().atRest()
      // Were the database gone first, a start after a crash would take the newest backup instead.
      const files = await eraseFromCopies(paths, id)
      const alone = open()
        .learners.all()
        .every((learner) => learner.id === id)
      const attempts = open().portable.count(id)
      if (alone) {
        open().close()
        current = undefined
        removeDatabase(paths.database)
        open()
      } else await open().eraseLearner(id, onAttempts)
      onAttempts(attempts)
      return { attempts, files }
    } catch (error) {
      throw asFailure(error)
    }
  }

  return {
    store: open,
    ready,
    backups: () => listRestorable(paths),
    lookInto: (name) => open().compare(restorableFile(paths, name)),
    restore,
    erase,
    close: () => {
      current?.close()
    },
  }
}
