// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { plotLayoutKey } from '../../../src-renderer/plots/layout.ts'
import PlotHandle from '../../../src-renderer/plots/PlotHandle.vue'

const layout = shallowRef({
  left: 0,
  top: 0,
  right: 300,
  bottom: 100,
  toPixel: ({ x, y }: { x: number; y: number }) => ({ x: (x + 1.5) * 100, y: 100 - y * 10 }),
  toValue: ({ x, y }: { x: number; y: number }) => ({ x: x / 100 - 1.5, y: (100 - y) / 10 }),
})

function create(value = 0) {
  const wrapper = mount(PlotHandle, {
    attachTo: document.body,
    global: { provide: { [plotLayoutKey as symbol]: layout } },
    props: {
      label: 'Point P',
      valueText: 'x = 0',
      at: { x: value, y: 2 },
      min: -1.5,
      max: 1.5,
      step: 0.1,
      modelValue: value,
      'onUpdate:modelValue': (next: number) => void wrapper.setProps({ modelValue: next }),
    },
  })
  const slider = wrapper.get('[role=slider]')
  return { wrapper, slider, value: () => Number(slider.attributes('aria-valuenow')) }
}

test('it is a named slider with range, value and words for the value', () => {
  const { slider } = create(0.5)
  expect(slider.attributes()).toMatchObject({
    'aria-label': 'Point P',
    'aria-valuemin': '-1.5',
    'aria-valuemax': '1.5',
    'aria-valuenow': '0.5',
    'aria-valuetext': 'x = 0',
    tabindex: '0',
  })
})

test('arrow keys move by a step, with Shift by ten, and never beyond the ends', async () => {
  const { slider, value } = create()
  await slider.trigger('keydown', { key: 'ArrowRight' })
  await slider.trigger('keydown', { key: 'ArrowUp' })
  await slider.trigger('keydown', { key: 'ArrowRight' })
  expect(value()).toBe(0.3)
  await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
  expect(value()).toBe(-0.7)
  await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
  expect(value()).toBe(-1.5)
  await slider.trigger('keydown', { key: 'End' })
  expect(value()).toBe(1.5)
  await slider.trigger('keydown', { key: 'Home' })
  expect(value()).toBe(-1.5)
})

test('keys that are not a slider’s are left to the page', async () => {
  const { slider, value } = create()
  const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true })
  slider.element.dispatchEvent(tab)
  await slider.trigger('keydown', { key: 'ArrowRight', ctrlKey: true })
  expect(tab.defaultPrevented).toBe(false)
  expect(value()).toBe(0)
})

test('it keeps the distance to the pointer that took hold of it', async () => {
  const { slider, value } = create()
  Object.assign(slider.element, { setPointerCapture: () => undefined })
  // Its middle lies at 150; it is taken 8 pixels to the right of that.
  await slider.trigger('pointerdown', { button: 0, pointerId: 1, clientX: 158, clientY: 80 })
  await slider.trigger('pointermove', { clientX: 158, clientY: 80 })
  expect(value()).toBe(0)
  await slider.trigger('pointermove', { clientX: 198, clientY: 20 })
  expect(value()).toBe(0.4)
  await slider.trigger('pointerup')
  await slider.trigger('pointermove', { clientX: 258, clientY: 20 })
  expect(value()).toBe(0.4)
})

test('outside of the plot it waits at the edge, still in reach', () => {
  const { slider } = create(7)
  expect(slider.attributes('style')).toContain('translate(300px, 80px)')
})
