// @vitest-environment happy-dom
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { oneLine } from '../../../src-renderer/editor/extensions.ts'

const paste = (text: string): string => {
  const state = EditorState.create({ doc: 'x', extensions: [oneLine] })
  return state.update({ changes: { from: 1, insert: text } }).state.doc.toString()
}

test('line breaks of a pasted text become spaces, nothing else of it is touched', () => {
  expect(paste(' +\r\n  1\n')).toBe('x + 1 ')
  expect(paste(' + 1')).toBe('x + 1')
})
