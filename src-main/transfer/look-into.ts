import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { FailureError, fail, fileKindOf } from '../../src-shared/domain/index.ts'
import type { OpenedFile } from '../../src-shared/domain/index.ts'
import { checkHead, parseLine } from './import-file.ts'
import { readLines } from './read-lines.ts'

/** A pipe is not waited for when it is opened. Windows has no such flag, and undefined adds nothing. */
const reading = constants.O_RDONLY | constants.O_NONBLOCK
/** A head is far shorter. */
const longestHead = 100_000

/** What a file is that Nabla was asked to open, whoever wrote it; nothing of it is taken in. */
export async function lookInto(path: string): Promise<Omit<OpenedFile, 'id'>> {
  const kind = fileKindOf(path) ?? 'work'
  return { name: basename(path), kind, content: await contentOf(path, kind) }
}

async function contentOf(path: string, kind: OpenedFile['kind']): Promise<OpenedFile['content']> {
  try {
    const file = await open(path, reading)
    try {
      const facts = await file.stat()
      if (!facts.isFile()) throw fail('file-unreadable', 'it is no ordinary file')
      if (kind !== 'work') return { status: 'unsupported' }
      return { status: 'ready', bytes: facts.size, exportedAt: await exportedAt(file) }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { status: 'refused', failure: failureOf(error) }
  }
}

async function exportedAt(file: FileHandle): Promise<string | null> {
  const chunks = file.createReadStream({ autoClose: false, end: longestHead })
  for await (const line of readLines(chunks, longestHead)) {
    const { exportedAt: at } = checkHead(parseLine(line))
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null
  }
  throw fail('file-foreign', 'the file is empty')
}

function failureOf(error: unknown) {
  if (error instanceof FailureError) return error.failure
  return fail('file-unreadable', error instanceof Error ? error.message : String(error)).failure
}
