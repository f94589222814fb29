import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import BaseSlider from '../../../src-renderer/ui/BaseSlider.vue'

interface SliderProps {
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly scale?: 'linear' | 'log'
  readonly unit?: string
  readonly modelValue?: number
}

function slider(props: SliderProps = {}) {
  let current = props.modelValue ?? 1
  const wrapper = mount(BaseSlider, {
    props: {
      label: 'Place',
      min: -1,
      max: 3,
      step: 0.1,
      modelValue: 1,
      'onUpdate:modelValue': (modelValue: number) => {
        current = modelValue
        void wrapper.setProps({ modelValue })
      },
      ...props,
    },
  })
  const track = wrapper.get('input[type=range]')
  const box = wrapper.get('input[type=text]')
  return { wrapper, track, box, value: () => current }
}

describe('keys on the track', () => {
  test.each([
    ['ArrowRight', {}, 1.1],
    ['ArrowUp', {}, 1.1],
    ['ArrowLeft', {}, 0.9],
    ['ArrowDown', {}, 0.9],
    ['ArrowRight', { shiftKey: true }, 2],
    ['ArrowLeft', { shiftKey: true }, 0],
    ['PageUp', {}, 2],
    ['PageDown', {}, 0],
    ['Home', {}, -1],
    ['End', {}, 3],
  ])('%s %o moves to %d', async (key, modifiers, expected) => {
    const { track, value, wrapper } = slider()
    await track.trigger('keydown', { key, ...modifiers })
    expect(value()).toBe(expected)
    expect(wrapper.emitted('commit')).toEqual([[expected]])
  })

  test('the keys of the window stay with the window', async () => {
    const { track, value } = slider()
    await track.trigger('keydown', { key: 'ArrowLeft', altKey: true })
    await track.trigger('keydown', { key: 'Tab' })
    expect(value()).toBe(1)
  })

  test('the end is not passed', async () => {
    const { track, value } = slider({ modelValue: 2.95 })
    await track.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    expect(value()).toBe(3)
  })

  test('on a logarithmic scale ten steps are a decade', async () => {
    const { track, value } = slider({
      scale: 'log',
      min: 1e-14,
      max: 1,
      step: 0.1,
      modelValue: 1e-8,
    })
    await track.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    expect(value()).toBe(1e-7)
  })
})

describe('dragging', () => {
  test('tells every value on the way, on the grid', async () => {
    const { track, wrapper } = slider()
    await track.setValue('1.234')
    await track.setValue('1.71')
    expect(wrapper.emitted('update:modelValue')).toEqual([[1.2], [1.7]])
  })
})

describe('number box', () => {
  test('a number of the range is taken while it is typed, off the grid too', async () => {
    const { box, value } = slider()
    await box.setValue('1,234')
    expect(value()).toBe(1.234)
  })

  test.each([
    ['7', 'Between −1 and 3.'],
    ['abc', 'A number is expected here, such as 0.5 or 1e-8.'],
  ])('%s is refused in plain words and changes nothing', async (text, message) => {
    const { box, value, wrapper } = slider()
    await box.setValue(text)
    expect(value()).toBe(1)
    expect(wrapper.text()).toContain(message)
    expect(box.attributes('aria-invalid')).toBe('true')
    await box.trigger('blur')
    expect((box.element as HTMLInputElement).value).toBe('1')
    expect(wrapper.text()).not.toContain(message)
  })

  test('arrow keys step here as well', async () => {
    const { box, value } = slider()
    await box.trigger('keydown', { key: 'ArrowUp' })
    expect(value()).toBe(1.1)
  })
})

test('both controls have a name, and the value is worded', () => {
  const { wrapper, track, box } = slider({ unit: 'm' })
  expect(wrapper.get('label').attributes('for')).toBe(track.attributes('id'))
  expect(track.attributes('aria-valuetext')).toBe('1 m')
  expect(box.attributes('aria-label')).toBe('Place, as a number')
})
