import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import AnswerField from '../../../src-renderer/answers/AnswerField.vue'
import type { AnswerInput, PublishedExercise } from '../../../src-shared/domain/index.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'
import { makeExercise } from '../../support/make-exercise.ts'

const options = ['one', 'two', 'three'].map((id) => ({ id, html: `<b>${id}</b>`, plain: id }))

function show(more: Partial<PublishedExercise>, input?: AnswerInput, locked = false) {
  const { client, requests } = createFakeClient({
    // Without TeX: the page of a test is none in which KaTeX sets formulas.
    'answers.read': () => ({ problems: [] }),
  })
  const wrapper = mount(AnswerField, {
    props: {
      exercise: makeExercise(more),
      input,
      client,
      tex: undefined,
      problem: undefined,
      locked,
    },
    attachTo: document.body,
  })
  const edits = (): unknown[] => (wrapper.emitted<[unknown]>('edit') ?? []).map(([value]) => value)
  return { wrapper, edits, requests }
}

test('one option of a choice replaces the other', async () => {
  const { wrapper, edits } = show({ kind: 'choice', options }, { kind: 'choice', chosen: ['one'] })
  const boxes = wrapper.findAll('input[type=radio]')
  expect(boxes.map((box) => (box.element as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
  ])
  await boxes[2]?.setValue()
  expect(edits()).toEqual([{ kind: 'choice', chosen: ['three'] }])
})

test('several options are kept in the order in which they stand', async () => {
  const input: AnswerInput = { kind: 'choice', chosen: ['three'] }
  const { wrapper, edits } = show({ kind: 'choice', multiple: true, options }, input)
  const boxes = wrapper.findAll('input[type=checkbox]')
  await boxes[0]?.setValue(true)
  await boxes[2]?.setValue(false)
  expect(edits()).toEqual([
    { kind: 'choice', chosen: ['one', 'three'] },
    { kind: 'choice', chosen: [] },
  ])
})

test('items are put in order by buttons and by the arrow keys, and the move is said', async () => {
  const input: AnswerInput = { kind: 'ordering', order: ['one', 'two', 'three'] }
  const { wrapper, edits } = show({ kind: 'ordering', options }, input)
  await wrapper.get('[aria-label="Move down: one"]').trigger('click')
  expect(edits()).toEqual([{ kind: 'ordering', order: ['two', 'one', 'three'] }])
  expect(wrapper.get('[aria-live]').text()).toBe('one is now in place 2.')
  await wrapper.findAll('.handle')[2]?.trigger('keydown', { key: 'Home' })
  expect(edits().at(-1)).toEqual({ kind: 'ordering', order: ['three', 'one', 'two'] })
  expect(wrapper.get('[aria-label="Move up: one"]').attributes('disabled')).toBeDefined()
})

test('what is looked back at cannot be moved', async () => {
  const input: AnswerInput = { kind: 'ordering', order: ['one', 'two', 'three'] }
  const { wrapper, edits } = show({ kind: 'ordering', options }, input, true)
  expect(wrapper.find('[aria-label^="Move down"]').exists()).toBe(false)
  await wrapper.findAll('.handle')[0]?.trigger('keydown', { key: 'ArrowDown' })
  expect(edits()).toEqual([])
})

test('a line of code is picked', async () => {
  const { wrapper, edits } = show({ kind: 'code-line', code: 'a = 1\nb = 2' })
  const lines = wrapper.findAll('input[type=radio]')
  expect(lines).toHaveLength(2)
  await lines[1]?.setValue()
  expect(edits()).toEqual([{ kind: 'code-line', line: 2 }])
})

test('own words are taken as typed', async () => {
  const { wrapper, edits } = show({ kind: 'text' }, { kind: 'text', text: '' })
  await wrapper.get('textarea').setValue('Because.')
  expect(edits()).toEqual([{ kind: 'text', text: 'Because.' }])
})

test('a problem is said beside the answer', async () => {
  const { wrapper } = show({ kind: 'choice', options })
  await wrapper.setProps({ problem: { code: 'nothing-chosen' } })
  expect(wrapper.get('[role=status]').text()).toBe('Choose an answer first.')
})

const vector = { kind: 'vector', shape: [2] } as const

test('a vector is typed field by field, each read as it grows', async () => {
  const { wrapper, edits, requests } = show(vector, { kind: 'vector', text: '[, 3]' })
  const [first] = wrapper.findAll('input')
  expect(first?.attributes('aria-label')).toBe('Entry 1')
  await first?.setValue('2x')
  expect(edits()).toEqual([{ kind: 'vector', text: '[2x, 3]' }])
  await wrapper.setProps({ input: { kind: 'vector', text: '[2x, 3]' } })
  await settle()
  expect(requests('answers.read').at(-1)?.input).toEqual({ kind: 'expression', text: '2x' })
})

test('Enter goes to the next empty field, and checks when there is none', async () => {
  const { wrapper } = show(vector, { kind: 'vector', text: '[1, ]' })
  const [first, second] = wrapper.findAll('input')
  ;(first?.element as HTMLInputElement).focus()
  await first?.trigger('keydown', { key: 'Enter' })
  expect(document.activeElement).toBe(second?.element)
  expect(wrapper.emitted('check')).toBeUndefined()
  await wrapper.setProps({ input: { kind: 'vector', text: '[1, 2]' } })
  await second?.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('check')).toHaveLength(1)
})

test('the arrow keys leave a field at its edge', async () => {
  const { wrapper } = show(
    { kind: 'matrix', shape: [2, 2] },
    { kind: 'matrix', text: '[[1, 2], [3, 4]]' },
  )
  const fields = wrapper.findAll('input').map(({ element }) => element as HTMLInputElement)
  const press = async (from: number, key: string): Promise<number> => {
    fields[from]?.focus()
    fields[from]?.setSelectionRange(1, 1)
    await wrapper.findAll('input')[from]?.trigger('keydown', { key })
    return fields.indexOf(document.activeElement as HTMLInputElement)
  }
  expect(await press(0, 'ArrowRight')).toBe(1)
  expect(await press(0, 'ArrowDown')).toBe(2)
  expect(await press(3, 'ArrowUp')).toBe(1)
  expect(await press(1, 'ArrowLeft')).toBe(1)
  fields[1]?.setSelectionRange(0, 0)
  await wrapper.findAll('input')[1]?.trigger('keydown', { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(fields[0])
})

test('the caret goes to the field that cannot be read, and an empty one is named', async () => {
  const { wrapper } = show(vector, { kind: 'vector', text: '[2x, 3y +]' })
  const [first, second] = wrapper.findAll('input')
  ;(first?.element as HTMLInputElement).focus()
  await wrapper.setProps({ problem: { code: 'missing-operand', span: { from: 8, to: 9 } } })
  await settle()
  expect(document.activeElement).toBe(second?.element)
  expect(second?.attributes('aria-invalid')).toBe('true')
  await wrapper.setProps({ input: { kind: 'vector', text: '[2x, ]' } })
  expect(wrapper.get('[role=status]').text()).toBe('This field is still empty.')
})

test('a change can be undone and done again', async () => {
  const { wrapper, edits } = show(vector, { kind: 'vector', text: '[1, 2]' })
  const [first] = wrapper.findAll('input')
  await first?.setValue('7')
  await wrapper.setProps({ input: { kind: 'vector', text: '[7, 2]' } })
  await first?.trigger('keydown', { key: 'z', ctrlKey: true })
  expect(edits().at(-1)).toEqual({ kind: 'vector', text: '[1, 2]' })
  await wrapper.setProps({ input: { kind: 'vector', text: '[1, 2]' } })
  await first?.trigger('keydown', { key: 'z', ctrlKey: true, shiftKey: true })
  expect(edits().at(-1)).toEqual({ kind: 'vector', text: '[7, 2]' })
})
