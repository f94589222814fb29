import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeper } from '../../../../src-main/store/index.ts'
import { exportFile, importFile } from '../../../../src-main/transfer/index.ts'
import type { ExportOptions, ImportOptions } from '../../../../src-main/transfer/index.ts'
import type { ExportFormat, ImportReport } from '../../../../src-shared/domain/index.ts'

let files = 0

/** Writes what the present learner has to a new file in the directory. */
export async function exportHere(
  keeper: Keeper,
  directory: string,
  format: ExportFormat,
  more: Partial<ExportOptions> = {},
): Promise<string> {
  const file = join(directory, `export-${(files += 1)}`)
  await exportFile({
    ...{ file, format, source: keeper.store().portable },
    signal: new AbortController().signal,
    progress: () => undefined,
    printPage: (page) => Promise.resolve(readFileSync(page)),
    subject: {
      learner: keeper.store().learners.current(),
      appVersion: '0.0.0-test',
      exportedAt: '2026-05-01T08:00:00.000Z',
      lessonTitle: (id) => `Lesson ${id}`,
    },
    ...more,
  })
  return file
}

export function importHere(
  keeper: Keeper,
  file: string,
  more: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return importFile({
    ...{ file, importer: keeper.store().portable.importer },
    signal: new AbortController().signal,
    progress: () => undefined,
    ...more,
  })
}

export const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8').trimEnd().split('\n')
