import { StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorState as State } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Span } from '../../src-shared/domain/index.ts'
import { matchBracket } from './match-bracket.ts'

/** Keeps the document on one line: pasted line breaks become spaces. */
export const oneLine: Extension = State.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction
  const text = transaction.newDoc.toString().replace(/\s*[\r\n]+\s*/g, ' ')
  return {
    changes: { from: 0, to: transaction.startState.doc.length, insert: text },
    selection: { anchor: Math.min(text.length, transaction.newSelection.main.head) },
    userEvent: 'input.paste',
  }
})

const setProblem = StateEffect.define<Span | undefined>()
const underline = Decoration.mark({ class: 'cm-problem' })
const behindEnd = Decoration.mark({ class: 'cm-problem cm-problem-end' })

/** Underlines the place of a problem; the mark goes with the first edit that touches it. */
const problemMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setProblem)) now = marksFor(effect.value, transaction.state)
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

function marksFor(span: Span | undefined, { doc }: EditorState): DecorationSet {
  if (!span || doc.length === 0) return Decoration.none
  const from = Math.min(span.from, doc.length)
  const to = Math.min(Math.max(span.to, span.from), doc.length)
  if (to > from) return Decoration.set(underline.range(from, to))
  // Something is missing at `from`: mark the character before it, or the first one.
  const place = Math.max(0, from - 1)
  return Decoration.set(behindEnd.range(place, place + 1))
}

export function problemEffect(span: Span | undefined): StateEffect<Span | undefined> {
  return setProblem.of(span)
}

const bracket = Decoration.mark({ class: 'cm-bracket' })
const lonelyBracket = Decoration.mark({ class: 'cm-bracket-lonely' })

/** Shows the bracket that belongs to the one at the caret. Never types one for the learner. */
const brackets = EditorView.decorations.compute(['doc', 'selection'], (state) => {
  const { main } = state.selection
  if (!main.empty) return Decoration.none
  const found = matchBracket(state.doc.toString(), main.head)
  if (!found) return Decoration.none
  const { at, partner } = found
  if (partner === undefined) return Decoration.set(lonelyBracket.range(at, at + 1))
  const [first, second] = at < partner ? [at, partner] : [partner, at]
  return Decoration.set([bracket.range(first, first + 1), bracket.range(second, second + 1)])
})

export const marks: Extension = [problemMark, brackets]
