import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exportFormats, fileKindOf } from '../../src-shared/domain/index.ts'
import type { ExportFormat } from '../../src-shared/domain/index.ts'
import { fill, messages } from '../messages/index.ts'

const text = messages.commands

/** What is to be done without a window. Files are absolute. */
export type Command =
  | {
      readonly name: 'export'
      readonly file: string
      readonly format: ExportFormat
      /** Id or name; the first learner unless told. */
      readonly learner: string | undefined
    }
  | { readonly name: 'import'; readonly file: string }
  | { readonly name: 'check-database' }
  | { readonly name: 'backup'; readonly file: string | undefined }
  /** It cannot be told what is to be done. */
  | { readonly name: 'wrong'; readonly reason: string }

/** What can be said on the command line. */
export interface Options {
  /** Where everything the app keeps goes, instead of the user-data folder. Absolute. */
  readonly dataDirectory: string | undefined
  /** Undefined opens the window. */
  readonly command: Command | undefined
  /** The last file named that belongs to Nabla, to be opened in the window. Absolute. */
  readonly file: string | undefined
}

type Value = string | boolean | undefined

/**
 * Reads Nabla's own options and leaves Electron's and Chromium's alone.
 * @param args arguments after the executable, the app's path included or not
 */
export function readOptions(args: readonly string[], workingDirectory: string): Options {
  const { values, positionals } = parseArgs({
    args: separated(args),
    options: {
      'data-dir': { type: 'string' },
      export: { type: 'string' },
      format: { type: 'string' },
      learner: { type: 'string' },
      import: { type: 'string' },
      'check-database': { type: 'boolean' },
      backup: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  })
  const path = (value: Value): string | undefined =>
    typeof value === 'string' && value !== '' ? resolve(workingDirectory, value) : undefined
  return {
    dataDirectory: path(values['data-dir']),
    command: readCommand(values, path),
    file: positionals.map((each) => readFile(each, workingDirectory)).findLast(Boolean),
  }
}

/** File managers name files as paths or as addresses; an address of another machine is none of ours. */
function readFile(named: string, workingDirectory: string): string | undefined {
  if (!fileKindOf(named)) return undefined
  if (!/^[a-z][a-z\d+.-]+:/i.test(named)) return resolve(workingDirectory, named)
  try {
    const { protocol, host } = new URL(named)
    if (protocol !== 'file:' || host !== '' || named.includes('%00')) return undefined
    return fileURLToPath(named)
  } catch {
    return undefined
  }
}

/** An option is never taken for the value of the one before it; `--backup` alone has none. */
function separated(args: readonly string[]): string[] {
  const valued = ['--data-dir', '--export', '--format', '--learner', '--import']
  return args.map((arg, index) => {
    const bare = valued.includes(arg) && (args[index + 1] ?? '-').startsWith('-')
    return bare || arg === '--backup' ? `${arg}=` : arg
  })
}

function readCommand(
  values: Readonly<Record<string, Value>>,
  path: (value: Value) => string | undefined,
): Command | undefined {
  const wrong = (reason: string): Command => ({ name: 'wrong', reason })
  const names = ['export', 'import', 'check-database', 'backup'] as const
  const [name, ...others] = names.filter((each) => values[each] !== undefined)
  if (name === undefined) return undefined
  if (others.length > 0) return wrong(text.several)
  if (name === 'check-database') return { name }
  const file = path(values[name])
  if (name === 'backup') return { name, file }
  if (file === undefined) return wrong(fill(text.fileMissing, { option: `--${name}` }))
  if (name === 'import') return { name, file }
  return readExport(file, values, wrong)
}

const byExtension: Readonly<Record<string, ExportFormat>> = {
  ...{ '.nablawork': 'json', '.jsonl': 'json', '.json': 'json', '.csv': 'csv' },
  ...{ '.html': 'html', '.htm': 'html', '.pdf': 'pdf' },
}

function readExport(
  file: string,
  { format: told, learner }: Readonly<Record<string, Value>>,
  wrong: (reason: string) => Command,
): Command {
  const format =
    told === undefined
      ? byExtension[extname(file).toLowerCase()]
      : exportFormats.find((each) => each === told)
  if (format !== undefined) {
    return {
      name: 'export',
      file,
      format,
      learner: typeof learner === 'string' ? learner : undefined,
    }
  }
  return wrong(
    told === undefined
      ? fill(text.unclearFormat, { file })
      : fill(text.wrongFormat, { format: String(told) }),
  )
}
