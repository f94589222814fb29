import { expect, test } from 'vitest'
import {
  gridImage,
  gridPoints,
  plainGrid,
} from '../../../src-renderer/explore/grid-map/grid-image.ts'

function imageOf(f: (x: number, y: number) => readonly [number, number]) {
  const images = gridPoints.xs.map((x, k) => f(x, gridPoints.ys[k] ?? NaN))
  return gridImage({
    us: Float64Array.from(images, ([u]) => u),
    vs: Float64Array.from(images, ([, v]) => v),
  })
}

const pieces = (xs: ArrayLike<number>): number =>
  Array.from(xs).filter((x) => Number.isNaN(x)).length

test('the grid is nine lines each way, the pen lifted between them', () => {
  expect(pieces(plainGrid.upright.xs)).toBe(9)
  expect(pieces(plainGrid.level.xs)).toBe(9)
  const xs = new Set(Array.from(plainGrid.upright.xs).filter((x) => !Number.isNaN(x)))
  expect([...xs]).toEqual([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2])
})

test('both axes of the image are equally long and hold all of it', () => {
  const { u, v } = imageOf((x, y) => [2 * x * y, x * x * y])
  expect(u[1] - u[0]).toBeCloseTo(v[1] - v[0], 12)
  expect(u[0]).toBeLessThan(-8)
  expect(u[1]).toBeGreaterThan(8)
})

test('a pole neither blows up the window nor draws a line across it', () => {
  const { u, grid } = imageOf((x, y) => [1 / (x - 0.01), y])
  expect(u[1] - u[0]).toBeLessThan(60)
  // Every level line is cut where it leaps over the pole.
  expect(pieces(grid.level.xs)).toBeGreaterThanOrEqual(18)
})

test('a map that goes nowhere still has a window', () => {
  const { u, v } = imageOf(() => [3, 4])
  expect([...u, ...v]).toEqual([2, 4, 3, 5])
})

test('a map without any value still has a window', () => {
  const { u } = imageOf(() => [NaN, NaN])
  expect(u[1]).toBeGreaterThan(u[0])
})
