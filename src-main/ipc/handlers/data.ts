import type { ExportFormat } from '../../../src-shared/domain/index.ts'
import type { Content } from '../../content/index.ts'
import type { Keeper, Store } from '../../store/index.ts'
import type { ExportOptions, exportFile, importFile } from '../../transfer/index.ts'
import type { HandlersOf } from './handlers-of.ts'
import { takeIn } from './take-in.ts'

export interface DataServices {
  readonly content: Content
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly keeper: Pick<Keeper, 'erase'>
  readonly now: () => Date
  readonly onAttempt: () => void
  readonly transfer: {
    /** Undefined where the learner names no file. `day` is `YYYY-MM-DD`. */
    readonly askWhereTo: (format: ExportFormat, day: string) => Promise<string | undefined>
    readonly askForFile: () => Promise<string | undefined>
    readonly printPage: ExportOptions['printPage']
    readonly exportFile: typeof exportFile
    readonly importFile: typeof importFile
    readonly appVersion: string
  }
}

/** A learner's work as a whole: written to a file, taken in from one, and removed. */
export function dataHandlers(services: DataServices): HandlersOf<'data'> {
  const { content, store, keeper, now, transfer } = services
  return {
    'data.export': async ({ format }, { signal, progress }) => {
      const exportedAt = now().toISOString()
      const file = await transfer.askWhereTo(format, exportedAt.slice(0, 10))
      if (file === undefined) return { status: 'dismissed' }
      const learner = store().learners.current()
      const titles = new Map((await content.list()).map(({ id, title }) => [String(id), title]))
      const { appVersion, printPage } = transfer
      const attempts = await transfer.exportFile({
        ...{ file, format, source: store().portable, signal, progress, printPage },
        subject: {
          ...{ learner, appVersion, exportedAt },
          lessonTitle: (id) => titles.get(id) ?? id,
        },
      })
      return { status: 'done', file, attempts }
    },
    'data.import': async (_request, { signal, progress }) => {
      const file = await transfer.askForFile()
      if (file === undefined) return { status: 'dismissed' }
      return { status: 'done', report: await takeIn(services, file, { signal, progress }) }
    },
    'data.erase': async (_request, { progress }) => {
      const { id } = store().learners.current()
      const total = Math.max(1, store().portable.count(id))
      return keeper.erase(id, (removed) => {
        progress(Math.min(1, removed / total))
      })
    },
  }
}
