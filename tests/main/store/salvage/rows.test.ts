import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPages } from '../../../../src-main/store/salvage/pages.ts'
import { rowsOf } from '../../../../src-main/store/salvage/rows.ts'
import { makeDirectory } from '../support/open-here.ts'

const value = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, 127, 128, -129, 32_767, 32_768, 2 ** 23, 2 ** 31, 2 ** 47, -(2 ** 47)),
  fc.double({ noNaN: true }).filter((number) => !Number.isInteger(number)),
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array(),
  // Around the sizes at which a row overflows onto other pages.
  fc.integer({ min: 430, max: 530 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 4000, max: 13_000 }).map((length) => 'y'.repeat(length)),
)
const tables = fc.array(fc.tuple(value, value, value), { maxLength: 40 })
const asRead = (row: readonly unknown[]) =>
  row.map((item) => (item instanceof Uint8Array ? [...item] : item))

/** Every row on every page, whatever its table. */
function readAll(file: string): readonly (readonly unknown[])[] {
  const pages = openPages(file)
  try {
    const numbers = Array.from({ length: pages.last }, (_, index) => index + 1)
    return numbers.flatMap((number) => rowsOf(pages, number)).map(asRead)
  } finally {
    pages.close()
  }
}

describe('rows read without SQLite', () => {
  it.each([
    ['main file', 512, 'DELETE'],
    ['main file', 4096, 'DELETE'],
    ['log', 512, 'WAL'],
    ['log', 4096, 'WAL'],
  ])('are those that SQLite wrote: %s, pages of %i', (_where, pageSize, mode) => {
    const directory = makeDirectory()
    let run = 0
    fc.assert(
      fc.property(tables, (rows) => {
        run += 1
        const file = join(directory, `${run}.db`)
        const db = new Database(file)
        db.pragma(`page_size = ${pageSize}`)
        db.pragma(`journal_mode = ${mode}`)
        db.exec('CREATE TABLE anything (a, b, c)')
        const insert = db.prepare('INSERT INTO anything VALUES (?, ?, ?)')
        for (const row of rows) insert.run(...row.map((item) => asBound(item)))
        // Read while it is open: on closing, SQLite writes the log back.
        const read = readAll(file).filter((row) => row.length === 3)
        db.close()
        expect(read).toStrictEqual(rows.map(asRead))
      }),
      { numRuns: 60 },
    )
  })
})

/** Whole numbers go in as integers, as the store's own do. */
function asBound(item: unknown): unknown {
  if (item instanceof Uint8Array) return Buffer.from(item)
  return Number.isInteger(item) ? BigInt(item as number) : item
}
