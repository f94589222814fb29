import type { PublishedExercise, Span } from '../../src-shared/domain/index.ts'

type Shape = NonNullable<PublishedExercise['shape']>

/** Rows of texts, one for each field. */
export type Cells = readonly (readonly string[])[]

/** Rows and columns of the fields: a vector stands upright. */
export function sizeOf(shape: Shape): { readonly rows: number; readonly columns: number } {
  return { rows: shape[0], columns: shape[1] ?? 1 }
}

export const emptyGrid = (shape: Shape): string => {
  const { rows, columns } = sizeOf(shape)
  return toText(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
    shape,
  )
}

/** The fields as one text of the input language: `[a, b]` for a vector, else `[[a, b], [c, d]]`. */
export function toText(cells: Cells, shape: Shape): string {
  if (shape.length === 1) return `[${cells.map(([cell = '']) => cell).join(', ')}]`
  return `[${cells.map((row) => `[${row.join(', ')}]`).join(', ')}]`
}

/** The fields of a text; those that it does not reach stay empty. */
export function toCells(text: string, shape: Shape): Cells {
  const { rows, columns } = sizeOf(shape)
  const parts = splitList(text)
  const found = shape.length === 1 ? parts.map((part) => [part]) : parts.map(splitList)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => found[row]?.[column] ?? ''),
  )
}

/** The parts between the commas and semicolons that stand in no bracket but the outermost. */
function splitList(text: string): readonly string[] {
  const inner = text
    .trim()
    .replace(/^[[(<]/, '')
    .replace(/[\])>]$/, '')
  const parts = ['']
  let depth = 0
  for (const character of inner) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    if (depth === 0 && (character === ',' || character === ';')) parts.push('')
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`
  }
  return parts.map((part) => part.trim())
}

/** The field in which a place of the whole text lies, and the place within it. */
export function locate(
  cells: Cells,
  shape: Shape,
  { from }: Span,
): { readonly row: number; readonly column: number; readonly caret: number } {
  let place = shape.length === 1 ? 1 : 2
  let last = { row: 0, column: 0, caret: 0 }
  for (const [row, list] of cells.entries()) {
    for (const [column, cell] of list.entries()) {
      if (from < place) return last
      last = { row, column, caret: Math.min(from - place, cell.length) }
      place += cell.length + 2
    }
    // From the last field of a row of a matrix to the first of the next: `], [`.
    if (shape.length === 2) place += 2
  }
  return last
}

/**
 * What a pasted text puts into the fields, beginning at one of them: the whole vector or matrix, or
 * cells of a spreadsheet (tabs and lines). `undefined` where it is a plain formula for one field.
 */
export function fromPaste(
  pasted: string,
  cells: Cells,
  shape: Shape,
  at: { readonly row: number; readonly column: number },
): Cells | undefined {
  const text = pasted.trim()
  if (/[\t\n]/.test(text)) return fill(cells, at, asIn(shape, spreadsheet(text)))
  if (!/^[[(<].*[\])>]$/s.test(text)) return undefined
  const rows = pastedRows(text)
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return undefined
  return fill(cells, { row: 0, column: 0 }, asIn(shape, rows))
}

/** A vector stands upright here, however it was written. */
function asIn(shape: Shape, rows: Cells): Cells {
  const isUpright = sizeOf(shape).columns === 1 && rows.length === 1
  return isUpright ? (rows[0] ?? []).map((cell) => [cell]) : rows
}

const spreadsheet = (text: string): Cells =>
  text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()))

function pastedRows(text: string): Cells {
  const parts = splitList(text)
  if (parts.every((part) => /^[[(<]/.test(part) && /[\])>]$/.test(part)))
    return parts.map(splitList)
  const inner = text.slice(1, -1)
  // Semicolons part rows only where commas part entries: `[1, 2; 3, 4]`.
  if (inner.includes(';')) return inner.split(';').map((row) => splitList(`[${row}]`))
  return [parts]
}

function fill(
  cells: Cells,
  at: { readonly row: number; readonly column: number },
  pasted: Cells,
): Cells {
  return cells.map((row, r) => row.map((cell, c) => pasted[r - at.row]?.[c - at.column] ?? cell))
}
