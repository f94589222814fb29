import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Span } from '../../src-shared/domain/index.ts'
import { marks, oneLine, problemEffect } from './extensions.ts'

export interface AnswerViewOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly placeholder: string
  readonly attributes: Readonly<Record<string, string>>
  readonly locked: boolean
  readonly onText: (text: string) => void
  readonly onEnter: () => void
  readonly onBlur: () => void
}

/** The one-line editor, as the component that owns it needs it. */
export interface AnswerView {
  readonly setText: (text: string) => void
  readonly setAttributes: (attributes: Readonly<Record<string, string>>) => void
  readonly setLocked: (locked: boolean) => void
  /** Underlines a place; `undefined` takes the mark away. */
  readonly markProblem: (span: Span | undefined) => void
  readonly replace: (span: Span, text: string) => void
  /** Puts the caret at `place`, by default at the end, and the focus into the editor. */
  readonly focus: (place?: number) => void
  readonly selectAll: () => void
  readonly destroy: () => void
}

const locking = (locked: boolean) => [EditorState.readOnly.of(locked)]

/** Loaded apart from the page: CodeMirror is the largest part of the lesson's code. */
export function createAnswerView(options: AnswerViewOptions): AnswerView {
  const attributes = new Compartment()
  const lock = new Compartment()
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        keymap.of([
          {
            key: 'Enter',
            run: () => {
              options.onEnter()
              return true
            },
          },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        oneLine,
        marks,
        EditorState.allowMultipleSelections.of(false),
        placeholder(options.placeholder),
        attributes.of(EditorView.contentAttributes.of(options.attributes)),
        lock.of(locking(options.locked)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          blur: () => {
            options.onBlur()
          },
        }),
      ],
    }),
  })

  return {
    setText(text) {
      if (text === view.state.doc.toString()) return
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      })
    },
    setAttributes(now) {
      view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of(now)) })
    },
    setLocked(locked) {
      view.dispatch({ effects: lock.reconfigure(locking(locked)) })
    },
    markProblem(span) {
      view.dispatch({ effects: problemEffect(span) })
    },
    replace({ from, to }, text) {
      const end = view.state.doc.length
      const start = Math.min(from, end)
      view.dispatch({
        changes: { from: start, to: Math.min(to, end), insert: text },
        selection: { anchor: start + text.length },
        userEvent: 'input',
      })
      view.focus()
    },
    focus(place = view.state.doc.length) {
      view.dispatch({ selection: { anchor: Math.min(place, view.state.doc.length) } })
      view.focus()
    },
    selectAll() {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } })
      view.focus()
    },
    destroy: () => {
      view.destroy()
    },
  }
}
