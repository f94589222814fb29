// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { plotLayoutKey } from '../../../src-renderer/plots/layout.ts'
import type { PlotPoint } from '../../../src-renderer/plots/index.ts'
import PlotPointHandle from '../../../src-renderer/plots/PlotPointHandle.vue'

const layout = shallowRef({
  left: 0,
  top: 0,
  right: 200,
  bottom: 200,
  toPixel: ({ x, y }: { x: number; y: number }) => ({ x: (x + 1) * 100, y: (1 - y) * 100 }),
  toValue: ({ x, y }: { x: number; y: number }) => ({ x: x / 100 - 1, y: 1 - y / 100 }),
})
const range = { min: -1, max: 1, step: 0.1 }

function create(disabled = false) {
  const wrapper = mount(PlotPointHandle, {
    attachTo: document.body,
    global: { provide: { [plotLayoutKey as symbol]: layout } },
    props: {
      label: 'Point P',
      valueText: 'at (0, 0)',
      xRange: range,
      yRange: range,
      disabled,
      modelValue: { x: 0, y: 0 },
      'onUpdate:modelValue': (next: PlotPoint) => void wrapper.setProps({ modelValue: next }),
    },
  })
  const slider = wrapper.get('[role=slider]')
  Object.assign(slider.element, { setPointerCapture: () => undefined })
  const point = (): unknown => wrapper.props('modelValue')
  return { wrapper, slider, point }
}

test('left and right move x, up and down move y, Shift by ten steps, never beyond the ranges', async () => {
  const { slider, point } = create()
  await slider.trigger('keydown', { key: 'ArrowRight' })
  await slider.trigger('keydown', { key: 'ArrowRight' })
  await slider.trigger('keydown', { key: 'ArrowDown' })
  expect(point()).toEqual({ x: 0.2, y: -0.1 })
  await slider.trigger('keydown', { key: 'ArrowUp', shiftKey: true })
  await slider.trigger('keydown', { key: 'ArrowUp', shiftKey: true })
  expect(point()).toEqual({ x: 0.2, y: 1 })
})

test('a screen reader hears the name and both coordinates', () => {
  const { slider } = create()
  expect(slider.attributes()).toMatchObject({
    'aria-label': 'Point P',
    'aria-valuetext': 'at (0, 0)',
    'aria-valuenow': '0',
  })
})

test('the pointer takes it anywhere, on the grid of both axes', async () => {
  const { slider, point } = create()
  await slider.trigger('pointerdown', { button: 0, pointerId: 1, clientX: 103, clientY: 100 })
  await slider.trigger('pointermove', { clientX: 157, clientY: 73 })
  expect(point()).toEqual({ x: 0.5, y: 0.3 })
  await slider.trigger('pointerup')
  await slider.trigger('pointermove', { clientX: 10, clientY: 10 })
  expect(point()).toEqual({ x: 0.5, y: 0.3 })
})

test('Delete asks for its removal; one that is fixed neither moves nor goes', async () => {
  const free = create()
  await free.slider.trigger('keydown', { key: 'Delete' })
  expect(free.wrapper.emitted('remove')).toHaveLength(1)
  const fixed = create(true)
  await fixed.slider.trigger('keydown', { key: 'Delete' })
  await fixed.slider.trigger('keydown', { key: 'ArrowRight' })
  expect(fixed.wrapper.emitted('remove')).toBeUndefined()
  expect(fixed.point()).toEqual({ x: 0, y: 0 })
})
