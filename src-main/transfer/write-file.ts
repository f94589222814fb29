import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { fail, FailureError } from '../../src-shared/domain/index.ts'

/**
 * Writes a file piece by piece, no faster than the disk takes it. Until the last piece is on disk it
 * has another name, so that nobody ever sees half of it; where writing fails or is cancelled, nothing
 * is left and a file that had the name before is untouched.
 * Failures: `file-unwritable`, `cancelled`, and what `pieces` throws.
 */
export async function writeFile(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const written = `${file}.unfinished`
  try {
    const stream = createWriteStream(written)
    try {
      await once(stream, 'open')
      const failed = new Promise<never>((_, reject) => stream.once('error', reject))
      failed.catch(() => undefined)
      for await (const piece of pieces) {
        if (signal.aborted) throw fail('cancelled', 'writing was cancelled')
        if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed])
      }
      stream.end()
      await Promise.race([once(stream, 'close'), failed])
    } finally {
      stream.destroy()
    }
    await flush(written)
    await rename(written, file)
  } catch (error) {
    await rm(written, { force: true })
    if (error instanceof FailureError || !(error instanceof Error) || !('syscall' in error))
      throw error
    throw fail('file-unwritable', error.message)
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
