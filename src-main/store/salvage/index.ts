import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Connection } from '../connection.ts'
import { flushDirectory } from '../files.ts'
import { pacer } from '../pacer.ts'
import { recognise } from './known-rows.ts'
import type { KnownRow } from './known-rows.ts'
import { mergeRows } from './merge.ts'
import { openPages } from './pages.ts'
import type { Pages } from './pages.ts'
import { rowsOf } from './rows.ts'

const note = '.unsalvaged'

/** The note beside a file that was set aside: there may still be rows to salvage in it. */
export function unsalvaged(aside: string): string {
  return `${aside}${note}`
}

/** The files set aside whose rows have not been salvaged to the end, oldest first. */
export function listUnsalvaged(directory: string): readonly string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(note))
    .toSorted()
    .map((name) => join(directory, basename(name, note)))
}

/** What a row refers to comes before it. */
const passes: readonly (readonly KnownRow['table'][])[] = [
  ['learner', 'variant'],
  ['attempt', 'draft'],
]
/** Rows in one transaction: a flush of the disk for each would take long, all in one block long. */
const rowsAtOnce = 50

/**
 * Reads whatever rows a damaged file and its log still hold, page by page and without SQLite, and
 * adds those that the database lacks. In steps; a crash in between loses nothing, as the next start
 * does it again. `onAdded` hears of every batch of attempts.
 */
export async function salvage(
  db: Connection,
  aside: string,
  onAdded: (attempts: number) => void,
): Promise<void> {
  const pages = openPages(aside)
  try {
    for (const tables of passes) await salvageTables(db, pages, tables, onAdded)
  } finally {
    pages.close()
  }
  rmSync(unsalvaged(aside), { force: true })
  flushDirectory(join(aside, '..'))
}

async function salvageTables(
  db: Connection,
  pages: Pages,
  tables: readonly KnownRow['table'][],
  onAdded: (attempts: number) => void,
): Promise<void> {
  const pause = pacer()
  let found: KnownRow[] = []
  for (let number = 1; number <= pages.last; number += 1) {
    for (const row of rowsOf(pages, number)) {
      const known = recognise(row)
      if (known !== undefined && tables.includes(known.table)) found.push(known)
    }
    if (found.length >= rowsAtOnce || number === pages.last) {
      const added = mergeRows(db, found)
      if (added > 0) onAdded(added)
      found = []
    }
    await pause()
  }
}
