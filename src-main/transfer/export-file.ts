import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportFormat } from '../../src-shared/domain/index.ts'
import { csv } from './formats/csv.ts'
import { jsonLines } from './formats/json-lines.ts'
import { report } from './formats/report.ts'
import { xapi } from './formats/xapi.ts'
import type { ExportSource, ExportSubject, Format } from './source.ts'
import { writeFile } from './write-file.ts'

export interface ExportOptions {
  readonly file: string
  readonly format: ExportFormat
  readonly source: ExportSource
  readonly subject: ExportSubject
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly progress: (fraction: number) => void
  /** Prints a page that is one file of its own; its bytes as PDF. */
  readonly printPage: (file: string) => Promise<Uint8Array>
}

/** More pages than anyone prints take the printer's memory. */
const longestOnPaper = 1000

const formats: Readonly<Record<Exclude<ExportFormat, 'pdf'>, Format>> = {
  json: jsonLines,
  csv,
  html: report(),
  xapi,
}

/**
 * Writes a learner's work to a file of the given format, whole or not at all; returns how many
 * attempts are in it. Failures: `file-unwritable`, `cancelled`, those of the store.
 */
export async function exportFile(options: ExportOptions): Promise<number> {
  const { file, format, signal } = options
  if (format !== 'pdf') return writeFormat(options, file, formats[format])
  const scratch = await mkdtemp(join(tmpdir(), 'nabla-report-'))
  try {
    const page = join(scratch, 'report.html')
    const attempts = await writeFormat(options, page, report(longestOnPaper))
    const bytes = await options.printPage(page)
    await writeFile(file, once(bytes), signal)
    return attempts
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function writeFormat(
  { source, subject, signal, progress }: ExportOptions,
  file: string,
  format: Format,
): Promise<number> {
  const total = Math.max(1, source.count(subject.learner.id))
  let attempts = 0
  const onAttempt = (): void => {
    attempts += 1
    if (attempts % 100 === 0) progress(Math.min(1, attempts / total))
  }
  await writeFile(file, gathered(format(source, subject, onAttempt)), signal)
  return attempts
}

/** Small pieces together: one write for many lines. */
async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < 64_000) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield await Promise.resolve(value)
}
