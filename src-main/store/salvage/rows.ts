import type { Pages } from './pages.ts'
import { readRecord, readVarint } from './record.ts'
import type { Row } from './record.ts'

const leafOfTable = 0x0d
const fileHeaderSize = 100

/** The rows that stand on one page, if it is a leaf of a table; those that cannot be read are left out. */
export function rowsOf(pages: Pages, number: number): readonly Row[] {
  const page = pages.read(number)
  if (page === undefined) return []
  const header = number === 1 ? fileHeaderSize : 0
  if (page[header] !== leafOfTable) return []
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const cells = view.getUint16(header + 3)
  const rows: Row[] = []
  for (let cell = 0; cell < cells; cell += 1) {
    const pointer = header + 8 + 2 * cell
    if (pointer + 2 > page.length) break
    try {
      rows.push(readRecord(readPayload(pages, page, view.getUint16(pointer))))
    } catch {
      // What is damaged here is what salvage is there for: the next cell may be whole.
    }
  }
  return rows
}

/**
 * The payload of a table leaf's cell, with what overflows onto other pages.
 * https://www.sqlite.org/fileformat2.html#b_tree_pages
 */
function readPayload(pages: Pages, page: Uint8Array, at: number): Uint8Array {
  const [length, lengthSize] = readVarint(page, at)
  const [, keySize] = readVarint(page, at + lengthSize)
  const start = at + lengthSize + keySize
  const { usable } = pages
  const most = usable - 35
  if (length <= most) return within(page, start, length)
  if (length > pages.last * usable) throw new RangeError('longer than the file')

  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  const local = fitting <= most ? fitting : least
  const payload = new Uint8Array(length)
  payload.set(within(page, start, local))
  let next = new DataView(page.buffer, page.byteOffset).getUint32(start + local)
  for (let filled = local; filled < length;) {
    const overflow = next === 0 ? undefined : pages.read(next)
    if (overflow === undefined) throw new RangeError('overflow page missing')
    const part = overflow.subarray(4, Math.min(usable, 4 + length - filled))
    payload.set(part, filled)
    filled += part.length
    next = new DataView(overflow.buffer, overflow.byteOffset).getUint32(0)
  }
  return payload
}

function within(page: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > page.length) throw new RangeError('beyond the page')
  return page.subarray(start, start + length)
}
