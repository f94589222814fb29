import { expect, test } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { run } from '../../../../src-shared/core/index.ts'
import type { LabelledPoint, Margin } from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

const { three, six } = reference.L7.hand

function labelled(set: {
  readonly points: readonly (readonly number[])[]
  readonly labels: readonly number[]
}): LabelledPoint[] {
  return set.points.map(([x = NaN, y = NaN], index) => ({
    x,
    y,
    label: set.labels[index] === 1 ? 1 : -1,
  }))
}
function margin(points: readonly LabelledPoint[], penalty?: number): Margin {
  const request = penalty === undefined ? { points } : { points, penalty }
  return run({ type: 'margin', request }, quietContext) as Margin
}
function expectNear(actual: ArrayLike<number> | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => {
    expect(actual?.[index]).toBeCloseTo(value, 12)
  })
}

test('three points: the line 2/3, 2/3, −1 and the multipliers 8/9, 4/9, 4/9', () => {
  const { hard } = margin(labelled(three))
  expectNear([hard?.line.a ?? NaN, hard?.line.b ?? NaN, hard?.line.c ?? NaN], [2 / 3, 2 / 3, -1])
  expectNear(hard?.multipliers, [8 / 9, 4 / 9, 4 / 9])
  expect(hard?.objective).toBeCloseTo(8 / 9, 12)
  expect(hard?.halfWidth).toBeCloseTo(three.margin, 12)
  expect(hard?.support).toEqual([0, 1, 2])
})

test('six points: the same line; the three new points have room and no multiplier', () => {
  const { hard } = margin(labelled(six))
  expectNear([hard?.line.a ?? NaN, hard?.line.b ?? NaN, hard?.line.c ?? NaN], [2 / 3, 2 / 3, -1])
  expectNear(hard?.scores, [1, 7 / 3, 11 / 3, 1, 1, 3])
  expectNear(hard?.multipliers, [8 / 9, 0, 0, 4 / 9, 4 / 9, 0])
})

test('where no line can be, a place inside both classes says why, and the soft margin has one', () => {
  const cross: LabelledPoint[] = [
    { x: -1, y: -1, label: 1 },
    { x: 3, y: 3, label: 1 },
    { x: -1, y: 3, label: -1 },
    { x: 3, y: -1, label: -1 },
  ]
  const { hard, common, soft } = margin(cross, 1)
  expect(hard).toBeUndefined()
  expect(common?.x).toBeCloseTo(1, 12)
  expect(common?.y).toBeCloseTo(1, 12)
  expect(soft?.multipliers).toHaveLength(4)
})

test('with a high price the soft margin is the hard one', () => {
  const { hard, soft } = margin(labelled(six), 100)
  expect(soft?.line.a).toBeCloseTo(hard?.line.a ?? NaN, 6)
  expect(soft?.objective).toBeCloseTo(hard?.objective ?? NaN, 6)
})

test('one class alone has no street', () => {
  expect(() => margin(labelled(six).filter(({ label }) => label === 1))).toThrow('one-class-only')
})
