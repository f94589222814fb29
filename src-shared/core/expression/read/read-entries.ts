import type { Expression } from '../tree.ts'
import { readWith } from './read-expression.ts'
import type { Reading } from './read-expression.ts'
import { parseBracketed } from './read-structure.ts'
import type { Structure } from './read-structure.ts'
import { refuse } from './unreadable.ts'
import type { VocabularyOptions } from './vocabulary.ts'

/** Rows of expressions. A vector has `shape: 'vector'` and one row; a lone expression is a scalar. */
export interface Entries {
  readonly shape: 'scalar' | 'vector' | 'matrix'
  readonly rows: readonly (readonly Expression[])[]
}

/**
 * Reads a vector `[a, b]`, `(a, b)`, `<a, b>`, `[a; b]`, a matrix `[[a, b], [c, d]]`,
 * `[a, b; c, d]`, or a lone expression.
 */
export function readEntries(text: string, options: VocabularyOptions): Reading<Entries> {
  return readWith(text, options, (cursor) => toEntries(parseBracketed(cursor)))
}

function toEntries(structure: Structure): Entries {
  if (structure.kind === 'scalar') return { shape: 'scalar', rows: [[structure.tree]] }
  const { rows, bracket, span } = structure
  if (bracket === '{') refuse('set-not-vector', span)
  if (rows.length === 0) refuse('empty-brackets', span)
  const nested = rows.flat().some((item) => item.kind === 'list')
  if (!nested) {
    const entries = rows.map((row) => row.map(scalarOf))
    if (entries.length === 1) return { shape: 'vector', rows: entries }
    if (entries.every((row) => row.length === 1)) return { shape: 'vector', rows: [entries.flat()] }
    return matrix(entries, structure)
  }
  return matrix(rows.flat().map(rowOf), structure)
}

function matrix(rows: readonly (readonly Expression[])[], structure: Structure): Entries {
  const width = rows[0]?.length ?? 0
  if (structure.kind === 'list' && rows.some((row) => row.length !== width)) {
    refuse('ragged', structure.span)
  }
  return { shape: 'matrix', rows }
}

function rowOf(item: Structure): readonly Expression[] {
  if (item.kind === 'scalar') refuse('ragged', item.tree.span ?? { from: 0, to: 0 })
  if (item.bracket === '{') refuse('set-not-vector', item.span)
  if (item.rows.length === 0) refuse('empty-brackets', item.span)
  if (item.rows.length > 1) refuse('too-nested', item.span)
  return item.rows.flat().map(scalarOf)
}

function scalarOf(item: Structure): Expression {
  return item.kind === 'scalar' ? item.tree : refuse('too-nested', item.span)
}
