import { expect, test } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import { score } from '../../../src-shared/core/scoring/index.ts'
import { variant } from '../../../src-shared/core/variant/index.ts'
import { readPoints } from '../../../src-renderer/explore/margin/points.ts'
import type { LabelledPoint, Margin } from '../../../src-shared/domain/index.ts'
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
