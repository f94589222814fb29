import { describe, expect, it, test } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import { score } from '../../../src-shared/core/scoring/index.ts'
import { variant } from '../../../src-shared/core/variant/index.ts'
import { readPoints } from '../../../src-renderer/explore/margin/points.ts'
import type { LabelledPoint, Margin } from '../../../src-shared/domain/index.ts'
import { ask } from '../../support/figures.ts'
import { allExercises } from '../../support/compiled-content.ts'

const seeds = Array.from({ length: 40 }, (_, seed) => seed * 7919)

function draw(id: string, seed: number) {
  const exercise = allExercises.find((each) => each.id === id)
  if (!exercise) throw new Error(`no exercise ${id}`)
  const drawn = variant(exercise, seed)
  const points = readPoints(String(drawn.picture?.options.points))
  return { drawn, points, margin: margin(points) }
}
function margin(points: readonly LabelledPoint[]): Margin {
  return run({ type: 'margin', request: { points } }, quietContext) as Margin
}
const texts = ({ line }: NonNullable<Margin['hard']>): string =>
  [line.a, line.b, line.c].map((value) => value.toFixed(12)).join(', ')

test.each(seeds)('seed %i: the line asked for is that of the solver', (seed) => {
  const { drawn, margin: solved } = draw('triple-line', seed)
  if (!solved.hard || drawn.rubric.kind !== 'line') throw new Error('no line')
  const { a, b, c } = solved.hard.line
  const text = `${a.toFixed(12)} x + ${b.toFixed(12)} y + ${c.toFixed(12)} = 0`
  const judged = score({ kind: 'line', text }, { ...drawn.rubric, tol: 1e-9 })
  expect({ text, judged }).toMatchObject({ judged: { verdict: 'correct' } })
})

test.each(seeds)('seed %i: the support vectors are those of the solver', (seed) => {
  const { margin: solved } = draw('who-supports', seed)
  // In the picture lone, behind, first, second and beyond stand in this order.
  expect(solved.hard?.support).toEqual([0, 2, 3])
})

test.each(seeds)('seed %i: the multipliers are those of the solver, with either sign', (seed) => {
  const { drawn, margin: solved } = draw('push-back', seed)
  if (!solved.hard || drawn.rubric.kind !== 'vector') throw new Error('no line')
  const multipliers = [...solved.hard.multipliers]
  for (const sign of [1, -1]) {
    const text = `(${multipliers.map((value) => (sign * value).toFixed(12)).join(', ')})`
    const judged = score({ kind: 'vector', text }, { ...drawn.rubric, tol: 1e-9 })
    expect({ text, judged }).toMatchObject({ judged: { verdict: 'correct' } })
  }
  const { a, b, c } = drawn.formulas
  expect(String(drawn.picture?.options.line)).toBe(`(${a ?? ''}, ${b ?? ''}, ${c ?? ''})`)
})

test.each(seeds)('seed %i: exactly the points inside of the street move the line', (seed) => {
  const { drawn, points, margin: before } = draw('which-one-moves', seed)
  if (!before.hard) throw new Error('no line')
  const moved = (name: string, label: 1 | -1): boolean => {
    const [extra] = readPoints(`+${drawn.formulas[name] ?? ''}`)
    if (!extra || !before.hard) throw new Error(`no point ${name}`)
    const { hard } = margin([...points, { ...extra, label }])
    return !hard || texts(hard) !== texts(before.hard)
  }
  expect({
    insidePlus: moved('insidePlus', 1),
    insideMinus: moved('insideMinus', -1),
    edgePlus: moved('edgePlus', 1),
    clearPlus: moved('clearPlus', 1),
    clearMinus: moved('clearMinus', -1),
  }).toEqual({
    insidePlus: true,
    insideMinus: true,
    edgePlus: false,
    clearPlus: false,
    clearMinus: false,
  })
})

test.each(seeds)('seed %i: where the lesson says that there is no line, there is none', (seed) => {
  const { margin: solved } = draw('no-line', seed)
  expect(solved.hard).toBeUndefined()
  expect(solved.common).toBeDefined()
})

test('the first mean of the six points is where the message says', () => {
  const { points, margin: solved } = draw('six-points', 1)
  const mean = (label: number) => {
    const some = points.filter((point) => point.label === label)
    const sum = (axis: 'x' | 'y') => some.reduce((total, point) => total + point[axis], 0)
    return [sum('x') / some.length, sum('y') / some.length]
  }
  expect(mean(-1)).toEqual([-4 / 3, -2 / 3])
  expect(mean(1)).toEqual([2, 2])
  expect([...(solved.hard?.scores ?? [])].map((value) => value.toFixed(9))).toEqual(
    [1, 7 / 3, 11 / 3, 1, 1, 3].map((value) => value.toFixed(9)),
  )
})

describe('what lesson 7 says in numbers', () => {
  const three = readPoints('-(0, 0) +(1, 2) +(2, 1)')
  const { hard } = margin(three)

  it('the line 1.5x + 2y − 2.5 is 2.4 away from (3, 2)', () => {
    const plane = { text: '1.5x + 2y - 2.5', variables: ['x', 'y'] as const }
    const { value, gradient } = ask('spot', { function: plane, at: [3, 2] })
    expect(value).toBe(6)
    expect(Math.hypot(...gradient)).toBe(2.5)
    expect(value / Math.hypot(...gradient)).toBeCloseTo(2.4, 12)
  })

  it('the widest street of the three points has a = b = 2/3, c = −1, and the half-width 1.0607', () => {
    expect(hard?.line.a).toBeCloseTo(2 / 3, 9)
    expect(hard?.line.b).toBeCloseTo(2 / 3, 9)
    expect(hard?.line.c).toBeCloseTo(-1, 9)
    expect(hard?.objective).toBeCloseTo(8 / 9, 9)
    expect(hard?.halfWidth.toFixed(4)).toBe('1.0607')
    expect(hard?.support).toEqual([0, 1, 2])
  })

  it('the multipliers are 8/9 and twice 4/9, and their pushes balance the slope', () => {
    const [square = NaN, ...circles] = hard?.multipliers ?? []
    expect(Math.abs(square)).toBeCloseTo(8 / 9, 6)
    for (const circle of circles) expect(Math.abs(circle)).toBeCloseTo(4 / 9, 6)
    const pushed = three.map(({ x, y, label }, k) => {
      const push = Math.abs(hard?.multipliers[k] ?? NaN) * label
      return [push * x, push * y, push]
    })
    const sums = [0, 1, 2].map((k) => pushed.reduce((sum, push) => sum + (push[k] ?? NaN), 0))
    expect(sums[0]).toBeCloseTo(4 / 3, 6)
    expect(sums[1]).toBeCloseTo(4 / 3, 6)
    expect(sums[2]).toBeCloseTo(0, 6)
  })

  it('x + y − 1.5 keeps its promises from k = 2/3 on', () => {
    const least = (k: number): number =>
      Math.min(...three.map(({ x, y, label }) => label * k * (x + y - 1.5)))
    expect(least(2 / 3)).toBeCloseTo(1, 12)
    expect(least(0.66)).toBeLessThan(1)
  })

  it('of the five points that come along the second, the fourth and no other move the line', () => {
    const moves = readPoints('+(3, 1) +(1, 1) -(-3, 2) -(2, 2) -(-2, 2)').map((one) => {
      const now = margin([...three, one]).hard
      return now === undefined || Math.abs(now.objective - (hard?.objective ?? NaN)) > 1e-6
    })
    expect(moves).toEqual([false, true, false, true, false])
  })

  it('two crossing pairs have no line, and (1.5, 1.5) in common', () => {
    const crossed = margin(readPoints('-(0, 0) -(2, 2) +(1, 2) +(2, 1)'))
    expect(crossed.hard).toBeUndefined()
    expect(crossed.common?.x).toBeCloseTo(1.5, 9)
    expect(crossed.common?.y).toBeCloseTo(1.5, 9)
  })
})
