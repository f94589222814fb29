import { writeSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { app } from 'electron'
import { v7 as newId } from 'uuid'
import { FailureError } from '../src-shared/domain/index.ts'
import type { Learner } from '../src-shared/domain/index.ts'
import { printPage } from './app/index.ts'
import type { Command } from './app/index.ts'
import { loadContent } from './content/index.ts'
import { fill, messages } from './messages/index.ts'
import { checkDatabase, hasDatabase, openStore } from './store/index.ts'
import type { Seat, Store } from './store/index.ts'
import { exportFile, importFile } from './transfer/index.ts'

const text = messages.commands

/** What a command ends with, for scripts. */
const codes = { done: 0, failed: 1, wrong: 2, partly: 3, damaged: 4 } as const

type Values = Readonly<Record<string, string | number>>
const say = (line: string, values: Values = {}): void => {
  writeSync(1, `${fill(line, values)}\n`)
}
const complain = (line: string, values: Values = {}): void => {
  writeSync(2, `nabla: ${fill(line, values)}\n`)
}

/** Does what the command line asks for, without a window; answers with the exit code. */
export async function runCommand(command: Command, contentDirectory: string): Promise<number> {
  try {
    switch (command.name) {
      case 'wrong':
        complain(command.reason)
        return codes.wrong
      case 'check-database':
        return check()
      case 'backup':
        return await withStore((store) => backUp(store, command.file))
      case 'import':
        return await takeIn(command.file)
      case 'export':
        return await withStore((store) => writeOut(store, command, contentDirectory))
    }
  } catch (error) {
    const message = error instanceof FailureError ? error.message : String(error)
    complain(text.failed, { message })
    return codes.failed
  }
}

function check(): number {
  const found = checkDatabase(app.getPath('userData'))
  switch (found.condition) {
    case 'absent':
      complain(text.absent, { directory: app.getPath('userData') })
      return codes.failed
    case 'newer':
      complain(text.newer, { ...found })
      return codes.failed
    case 'damaged':
      complain(text.damaged, { ...found })
      return codes.damaged
    case 'sound':
      say(text.sound, { ...found })
      return codes.done
  }
}

/** With what is there: a command that reads makes no new, empty file. */
async function withStore(use: (store: Store) => Promise<number>, create = false): Promise<number> {
  const directory = app.getPath('userData')
  if (!create && !hasDatabase(directory)) {
    complain(text.absent, { directory })
    return codes.failed
  }
  const warn = (message: string): void => {
    complain(message)
  }
  const log = { info: () => undefined, warn }
  const now = (): Date => new Date()
  const seat: Seat = { learner: undefined }
  const store = openStore({ seat, directory, now, newId, appVersion: app.getVersion(), log })
  // Whoever may read the file may do so for the first learner; the others are named.
  seat.learner = store.learners.all()[0]?.id
  try {
    await store.recovered
    const { state, setAside: aside } = store.status()
    if (aside !== undefined) complain(text.mended, { state, aside })
    return await use(store)
  } finally {
    store.close()
  }
}

async function backUp(store: Store, file: string | undefined): Promise<number> {
  const outcome = await store.startBackup('now')
  if (outcome.status === 'failed') throw new FailureError(outcome.failure)
  if (file !== undefined) {
    await copyFile(outcome.file, `${file}.unfinished`)
    await rename(`${file}.unfinished`, file)
  }
  say(text.backedUp, { file: file ?? outcome.file })
  return codes.done
}

async function takeIn(file: string): Promise<number> {
  if (!app.requestSingleInstanceLock()) {
    complain(text.inUse)
    return codes.failed
  }
  return withStore(async (store) => {
    const { importer } = store.portable
    const { signal } = new AbortController()
    const report = await importFile({ file, importer, signal, progress: () => undefined })
    await store.review.rebuild()
    say(text.imported, { ...report.added, present: report.present })
    for (const problem of report.problems) complain(text.skipped, { ...problem })
    const more = report.skipped - report.problems.length
    if (more > 0) complain(text.more, { count: more })
    if (!report.complete) complain(text.incomplete)
    return report.complete && report.skipped === 0 ? codes.done : codes.partly
  }, true)
}

async function writeOut(
  store: Store,
  { file, format, learner: wanted }: Command & { name: 'export' },
  contentDirectory: string,
): Promise<number> {
  // Chromium's printing crashes on the platform without a display.
  if (format === 'pdf' && app.commandLine.getSwitchValue('ozone-platform') === 'headless') {
    complain(text.noDisplay)
    return codes.failed
  }
  const learner = learnerCalled(store, wanted)
  if (!learner) {
    complain(text.noLearner, { learner: wanted ?? '' })
    for (const { id, name } of store.learners.all()) complain(`  ${id} ${name}`)
    return codes.failed
  }
  const titles = new Map(
    (await loadContent(contentDirectory).list()).map(({ id, title }) => [String(id), title]),
  )
  const attempts = await exportFile({
    ...{ file, format, source: store.portable, printPage },
    signal: new AbortController().signal,
    progress: () => undefined,
    subject: {
      ...{ learner, appVersion: app.getVersion(), exportedAt: new Date().toISOString() },
      lessonTitle: (id) => titles.get(id) ?? id,
    },
  })
  say(text.exported, { attempts, file })
  return codes.done
}

function learnerCalled(store: Store, wanted: string | undefined): Learner | undefined {
  if (wanted === undefined) return store.learners.current()
  return store.learners.all().find(({ id, name }) => id === wanted || name === wanted)
}
