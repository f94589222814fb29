import { expect, test } from 'vitest'
import { heightAt, placeLabels } from '../../../src-renderer/plots/place-labels.ts'
import type { LabelledLine } from '../../../src-renderer/plots/place-labels.ts'

const area = { left: 50, top: 0, right: 650, bottom: 300 }
const level = (id: string, y: number, width = 40): LabelledLine => ({
  id,
  width,
  points: [
    { x: 50, y },
    { x: 650, y },
  ],
})
const inside = ({ x, y }: { x: number; y: number }) =>
  x >= area.left && x <= area.right && y >= area.top && y <= area.bottom

test('labels of lines that lie together do not cover each other', () => {
  const placed = placeLabels(
    [level('a', 150), level('b', 152), level('c', 148)],
    area,
    16,
    new Map(),
  )
  expect(placed).toHaveLength(3)
  for (const one of placed) {
    expect(inside(one)).toBe(true)
    for (const other of placed) {
      if (one === other) continue
      const apart = Math.abs(one.x - other.x) >= 40 || Math.abs(one.y - other.y) >= 16
      expect(apart).toBe(true)
    }
  }
})

test('a label keeps its place while that is free, though a better one may be free too', () => {
  const lines = [level('a', 150)]
  expect(placeLabels(lines, area, 16, new Map())[0]?.place).toBe(0)
  expect(placeLabels(lines, area, 16, new Map([['a', 4]]))[0]?.place).toBe(4)
})

test('a line without text, outside of the plot or all gaps gets no label', () => {
  expect(placeLabels([level('a', 150, 0)], area, 16, new Map())).toEqual([])
  expect(placeLabels([level('a', 900)], area, 16, new Map())).toEqual([])
  expect(placeLabels([level('a', NaN)], area, 16, new Map())).toEqual([])
})

test('an upright line is labelled beside its middle', () => {
  const points = [
    { x: 200, y: 100 },
    { x: 200, y: 200 },
  ]
  expect(placeLabels([{ id: 'gap', width: 60, points }], area, 16, new Map())).toEqual([
    { id: 'gap', x: 209, y: 150, place: 0 },
  ])
})

test('height is read between points', () => {
  expect(heightAt(level('a', 7).points, 100)).toBe(7)
  expect(heightAt(level('a', 7).points, 10)).toBeNaN()
})
