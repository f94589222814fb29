import { resolve } from 'node:path'
import { app } from 'electron'
import { fileKindOf } from '../../src-shared/domain/index.ts'
import { readOptions } from './options.ts'

/** What is waiting to be dealt with by the learner. */
export interface HandedFile {
  /** Tells it from what is handed over after it. */
  readonly id: number
  /** Absolute. Nobody has looked yet whether there is such a file. */
  readonly path: string
}

export interface HandedFiles {
  readonly current: () => HandedFile | undefined
  /** Does nothing where another file has come since. */
  readonly forget: (id: number) => void
}

/**
 * Keeps the file that Nabla was last asked to open: on the command line, by a second start, or by
 * macOS. Before the app is ready.
 * @param tell is called for each but the first, which is there before anyone can ask
 */
export function receiveFiles(first: string | undefined, tell: () => void): HandedFiles {
  let count = 0
  let current: HandedFile | undefined
  const receive = (path: string | undefined): void => {
    if (path === undefined) return
    count += 1
    current = { id: count, path }
    tell()
  }
  receive(first)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (fileKindOf(path)) receive(resolve(path))
  })
  app.on('second-instance', (_event, args, workingDirectory) => {
    receive(readOptions(args.slice(1), workingDirectory).file)
  })
  return {
    current: () => current,
    forget(id) {
      if (current?.id === id) current = undefined
    },
  }
}
