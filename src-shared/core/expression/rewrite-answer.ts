import type { Problem, TypedKind } from '../../domain/index.ts'
import {
  entriesToTex,
  entriesToText,
  equationToTex,
  equationToText,
  intervalsToTex,
  intervalsToText,
  setToTex,
  setToText,
} from './print/structures.ts'
import { toTex } from './print/to-tex.ts'
import { toText } from './print/to-text.ts'
import { readEntries } from './read/read-entries.ts'
import { readEquation } from './read/read-equation.ts'
import { readExpression } from './read/read-expression.ts'
import type { Reading } from './read/read-expression.ts'
import { readIntervals } from './read/read-interval.ts'
import { readSet } from './read/read-set.ts'
import type { VocabularyOptions } from './read/vocabulary.ts'
import type { Expression } from './tree.ts'

/** An answer of any typed kind, printed after every expression in it was changed. */
export type Rewritten =
  | { readonly ok: true; readonly text: string; readonly tex: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Something read, with its two printers and a way to change the expressions in it. */
interface Form<Tree> {
  readonly read: (text: string, options: VocabularyOptions) => Reading<Tree>
  readonly map: (tree: Tree, change: (tree: Expression) => Expression) => Tree
  readonly text: (tree: Tree) => string
  readonly tex: (tree: Tree) => string
}

function rewriteIn<Tree>(form: Form<Tree>): typeof rewriteExpression {
  return (text, options, change) => {
    const reading = form.read(text, options)
    if (!reading.ok) return reading
    const tree = form.map(reading.tree, change)
    return { ok: true, text: form.text(tree), tex: form.tex(tree) }
  }
}

function rewriteExpression(
  text: string,
  options: VocabularyOptions,
  change: (tree: Expression) => Expression,
): Rewritten {
  const reading = readExpression(text, options)
  if (!reading.ok) return reading
  const tree = change(reading.tree)
  return { ok: true, text: toText(tree), tex: toTex(tree) }
}

const rewriteEntries = rewriteIn({
  read: readEntries,
  map: (entries, change) => ({ ...entries, rows: entries.rows.map((row) => row.map(change)) }),
  text: entriesToText,
  tex: entriesToTex,
})

const rewriters: Readonly<Record<TypedKind, typeof rewriteExpression>> = {
  expression: rewriteExpression,
  antiderivative: rewriteExpression,
  number: rewriteExpression,
  vector: rewriteEntries,
  matrix: rewriteEntries,
  set: rewriteIn({
    read: readSet,
    map: (members, change) => members.map((member) => member.map(change)),
    text: setToText,
    tex: setToTex,
  }),
  interval: rewriteIn({
    read: readIntervals,
    map: (intervals, change) =>
      intervals.map((interval) => ({
        ...interval,
        low: interval.low && change(interval.low),
        high: interval.high && change(interval.high),
      })),
    text: intervalsToText,
    tex: intervalsToTex,
  }),
  line: rewriteIn({
    read: readEquation,
    map: ({ left, right }, change) => ({ left: change(left), right: change(right) }),
    text: equationToText,
    tex: equationToTex,
  }),
}

/**
 * Reads a typed answer of any kind, changes every expression in it, and prints the result both ways.
 * Unchanged, it is the echo of what was read.
 */
export function rewriteAnswer(
  kind: TypedKind,
  text: string,
  options: VocabularyOptions,
  change: (tree: Expression) => Expression = (tree) => tree,
): Rewritten {
  return rewriters[kind](text, options, change)
}
