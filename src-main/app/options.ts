import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What can be said on the command line. */
export interface Options {
  /** Where everything the app keeps goes, instead of the user-data folder. Absolute. */
  readonly dataDirectory: string | undefined
}

/**
 * Reads Nabla's own options and leaves Electron's and Chromium's alone.
 * @param args arguments after the executable, the app's path included or not
 */
export function readOptions(args: readonly string[], workingDirectory: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { 'data-dir': { type: 'string' } },
    strict: false,
  })
  const directory = values['data-dir']
  return {
    dataDirectory:
      typeof directory === 'string' && directory !== ''
        ? resolve(workingDirectory, directory)
        : undefined,
  }
}
