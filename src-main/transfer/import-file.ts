import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { fail, FailureError } from '../../src-shared/domain/index.ts'
import type { ImportCounts, ImportReport, SkippedLine } from '../../src-shared/domain/index.ts'
import type { Importer } from '../store/index.ts'
import { exportFormat, exportVersion } from './formats/json-lines.ts'
import { readLines } from './read-lines.ts'
import type { Line } from './read-lines.ts'

export interface ImportOptions {
  readonly file: string
  /** Makes what takes the rows in, of an export that says how many learners it holds. */
  readonly importer: (learners: number) => Importer
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly progress: (fraction: number) => void
}

/** Lines taken in at a time: the disk flushes once for all of them. */
const linesAtOnce = 50
const bytesAtOnce = 1_000_000
/** More problems than anyone reads are only counted. */
const problemsKept = 200

/** The first line of an export. */
const head = v.looseObject({
  type: v.literal('head'),
  format: v.literal(exportFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  learners: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
})
type Head = v.InferOutput<typeof head>
const end = v.looseObject({ type: v.literal('end'), rows: v.number() })

/**
 * Takes an export in, line by line, whoever wrote it and however large it is. What is no sound row
 * is left out and listed; every batch of the others is on disk as a whole. Importing a file again
 * adds nothing. Failures, with nothing changed: `file-unreadable`, `file-foreign`, `file-newer`.
 * What the disk fails with later leaves the batches before it.
 */
export async function importFile(options: ImportOptions): Promise<ImportReport> {
  try {
    return await importLines(options)
  } catch (error) {
    const isSystem =
      error instanceof Error && 'syscall' in error && !(error instanceof FailureError)
    throw isSystem ? fail('file-unreadable', error.message) : error
  }
}

async function importLines(options: ImportOptions): Promise<ImportReport> {
  const { file, signal, progress } = options
  const { size } = await stat(file)
  const tally = startTally()
  let importer: Importer | undefined
  let batch: { readonly number: number; readonly value: unknown }[] = []
  let batchBytes = 0
  /** Whether the end has come, and counts what came before it. */
  let ended = false
  let rows = 0
  let stopped = false

  const takeIn = (): void => {
    if (batch.length === 0 || !importer) return
    const outcomes = importer.merge(batch.map(({ value }) => value))
    for (const [index, outcome] of outcomes.entries()) {
      const number = batch[index]?.number ?? 0
      if (outcome.status === 'added') tally.added(outcome.what)
      else if (outcome.status === 'present') tally.present(outcome.what)
      else {
        const { reason, message: detail } = outcome.problem
        tally.skip({ line: number, reason, detail })
      }
    }
    batch = []
  }

  let done = 0
  for await (const line of readLines(createReadStream(file, { highWaterMark: 256_000 }))) {
    stopped = signal.aborted
    if (stopped) break
    const value = parseLine(line)
    importer ??= options.importer(checkHead(value).learners)
    if (value === undefined || 'problem' in line) {
      tally.skip({
        line: line.number,
        reason: 'problem' in line ? line.problem : 'not-json',
        detail: '',
      })
    } else if (v.is(end, value)) ended = value.rows === rows
    else if (!v.is(head, value)) batch.push({ number: line.number, value })
    if (value === undefined || !(v.is(head, value) || v.is(end, value))) rows += 1
    batchBytes += line.bytes - done
    done = line.bytes
    if (batch.length >= linesAtOnce || batchBytes > bytesAtOnce) {
      takeIn()
      batchBytes = 0
      progress(done / size)
      await setImmediate()
    }
  }
  if (!importer) throw fail('file-foreign', 'the file is empty')
  takeIn()
  return { file, ...tally.result(), complete: ended, stopped }
}

export function parseLine(line: Line): unknown {
  if ('problem' in line) return undefined
  try {
    return JSON.parse(line.text)
  } catch {
    return undefined
  }
}

/** Refuses what is no export of ours, before anything is taken in. */
export function checkHead(first: unknown): Head {
  if (!v.is(head, first)) throw fail('file-foreign', 'the first line is no head of an export')
  if (first.version > exportVersion) {
    throw fail('file-newer', `format ${first.version}; this version knows up to ${exportVersion}`)
  }
  return first
}

function startTally() {
  const counts: Record<keyof ImportCounts, number> = { attempts: 0, drafts: 0, predictions: 0 }
  const problems: SkippedLine[] = []
  let present = 0
  let skipped = 0
  return {
    added: (what: keyof ImportCounts | undefined) => {
      if (what) counts[what] += 1
    },
    present: (what: keyof ImportCounts | undefined) => {
      if (what) present += 1
    },
    skip: (problem: SkippedLine) => {
      skipped += 1
      if (problems.length < problemsKept) problems.push(problem)
    },
    result: () => ({ added: counts, present, skipped, problems }),
  }
}
