// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { EditorView } from '@codemirror/view'
import { afterEach, expect, test, vi } from 'vitest'
import type { Problem } from '../../../src-shared/domain/index.ts'
import AnswerEditor from '../../../src-renderer/editor/AnswerEditor.vue'

enableAutoUnmount(afterEach)

async function create(text: string, problem?: Problem) {
  const wrapper = mount(AnswerEditor, {
    attachTo: document.body,
    props: {
      label: 'Your answer',
      placeholder: 'a formula in x',
      tex: undefined,
      locked: false,
      problem,
      modelValue: text,
      'onUpdate:modelValue': (next: string) => void wrapper.setProps({ modelValue: next }),
    },
  })
  await vi.waitFor(() => wrapper.get('.cm-content'))
  const view = EditorView.findFromDOM(wrapper.get<HTMLElement>('.cm-editor').element)
  if (!view) throw new Error('no editor')
  return { wrapper, view }
}

test('the field is a one-line text box named by its label and described by the problem', async () => {
  const { wrapper } = await create('3x')
  const box = wrapper.get('[role=textbox]')
  const label = document.getElementById(box.attributes('aria-labelledby') ?? '')
  expect(label?.textContent).toBe('Your answer')
  expect(box.attributes('aria-multiline')).toBe('false')
  expect(document.getElementById(box.attributes('aria-describedby') ?? '')).not.toBeNull()
})

test('Enter asks for a check and types nothing', async () => {
  const { wrapper, view } = await create('3x')
  await wrapper.get('.cm-content').trigger('keydown', { key: 'Enter', keyCode: 13 })
  expect(wrapper.emitted('check')).toHaveLength(1)
  expect(view.state.doc.toString()).toBe('3x')
})

test('what is typed goes out, what is set from outside comes in', async () => {
  const { wrapper, view } = await create('3x')
  view.dispatch({ changes: { from: 2, insert: '^2' } })
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['3x^2'])
  await wrapper.setProps({ modelValue: 'sin(x)' })
  expect(view.state.doc.toString()).toBe('sin(x)')
})

const missing: Problem = {
  code: 'unfinished',
  span: { from: 3, to: 4 },
  repair: { span: { from: 2, to: 4 }, text: '' },
}

test('the place of a problem is underlined, and one click mends it', async () => {
  const { wrapper, view } = await create('3x -', missing)
  expect(wrapper.get('.cm-problem').text()).toBe('-')
  expect(wrapper.get('[role=textbox]').attributes('aria-invalid')).toBe('true')
  const buttons = wrapper.findAll('button')
  await buttons.find((button) => button.text().includes('3x'))?.trigger('click')
  expect(view.state.doc.toString()).toBe('3x')
})

test('the caret goes to the place of the problem when asked to', async () => {
  const { wrapper, view } = await create('3x -', missing)
  await wrapper.findAll('button').at(-1)?.trigger('click')
  expect(view.state.selection.main.head).toBe(3)
})
