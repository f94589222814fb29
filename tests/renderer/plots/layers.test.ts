import { expect, test } from 'vitest'
import { cssColour, sides, viridis } from '../../../src-renderer/plots/layers/colours.ts'
import { drawArrows, drawPaths } from '../../../src-renderer/plots/layers/shapes.ts'
import type { Frame } from '../../../src-renderer/plots/layers/frame.ts'
import { theme } from './theme.ts'

/** Records what a canvas is told to draw. */
function record(): { readonly frame: Frame; readonly calls: (readonly unknown[])[] } {
  const calls: (readonly unknown[])[] = []
  const ctx = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          void calls.push([name, ...values]),
      set: (_, name, value) => Boolean(calls.push([name, value])),
    },
  ) as unknown as CanvasRenderingContext2D
  const frame = { ctx, theme, lit: false, x: (v: number) => 10 * v, y: (v: number) => -10 * v }
  return { frame, calls }
}

test('viridis runs from dark violet through teal to yellow', () => {
  expect(viridis(0)).toEqual([68, 1, 84])
  expect(viridis(0.5)).toEqual([33, 145, 140])
  expect(viridis(1)).toEqual([253, 231, 37])
  expect(viridis(7)).toEqual(viridis(1))
})

test('two sides meet in the colour of the surface', () => {
  const colourAt = sides(theme)
  expect(colourAt(0)).toEqual([0x22, 0x22, 0x22])
  expect(colourAt(0.5)).toEqual([255, 255, 255])
  expect(colourAt(1)).toEqual([0x11, 0x11, 0x11])
  expect(cssColour({ shade: 1 }, theme)).toBe('rgb(253 231 37)')
})

test('a path lifts the pen where it has no value', () => {
  const { frame, calls } = record()
  const [xs, ys] = [
    [0, 1, NaN, 2, 3],
    [0, 1, 1, 1, 0],
  ]
  drawPaths(frame, { kind: 'paths', id: 'level', xs, ys, colour: 1 })
  expect(calls.filter(([name]) => name === 'moveTo' || name === 'lineTo')).toEqual([
    ['moveTo', 0, -0],
    ['lineTo', 10, -10],
    ['moveTo', 20, -10],
    ['lineTo', 30, -0],
  ])
})

test('an arrow ends where it points, one without a value is left out', () => {
  const { frame, calls } = record()
  const arrows = { xs: [0, 1], ys: [0, 1], us: [3, NaN], vs: [4, 0] }
  drawArrows(frame, { kind: 'arrows', id: 'field', ...arrows, colour: 2 })
  const moves = calls.filter(([name]) => name === 'moveTo')
  expect(moves).toContainEqual(['moveTo', 30, -40])
  expect(calls.filter(([name]) => name === 'fill')).toHaveLength(1)
})
