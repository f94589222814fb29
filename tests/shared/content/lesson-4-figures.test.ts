import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { JacobianForm, JacobianValues } from '../../../src-shared/domain/index.ts'
import { compiledContent } from '../../support/compiled-content.ts'

const variables = ['x', 'y']

function at(text: string, x: number, y: number): { value: number[]; jacobian: number[] } {
  const request = { function: { text, variables }, along: variables, at: [x, y] }
  const { value, jacobian } = run({ type: 'jacobian', request }, quietContext) as JacobianValues
  return { value: [...value], jacobian: [...jacobian] }
}
function determinant(text: string, x: number, y: number): number {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = at(text, x, y).jacobian
  return a * d - b * c
}

const lesson = compiledContent.lessons.find(({ lesson: { number } }) => number === 4)?.lesson
const example = (id: string): string => lesson?.examples.find((one) => one.id === id)?.text ?? ''

const places = [
  [0.3, 1.7],
  [-1.2, 0.4],
  [1.9, -0.8],
] as const

describe('what lesson 4 says of its examples', () => {
  it('names the Jacobian and the determinant of the grid’s function', () => {
    const form = run(
      {
        type: 'jacobianForm',
        request: { function: { text: example('bend'), variables }, along: variables },
      },
      quietContext,
    ) as JacobianForm
    expect(form.determinantTex).toBe('-2x^{2}y')
    expect(at(example('bend'), 1, 1.5).jacobian).toEqual([3, 2, 3, 1])
  })

  it('presses both axes into one point, keeps upright lines straight and bends level ones', () => {
    for (const along of [-2, -0.5, 1]) {
      expect(at(example('bend'), 0, along).value.map(Math.abs)).toEqual([0, 0])
      expect(at(example('bend'), along, 0).value.map(Math.abs)).toEqual([0, 0])
      // On the upright line through x, v is x/2 times u; on the level one through y, v is u²/4y.
      const [u = NaN, v = NaN] = at(example('bend'), along, 1.5).value
      expect(v).toBeCloseTo((along / 2) * u, 12)
      expect(v).toBeCloseTo(u ** 2 / 6, 12)
    }
  })

  it.each(places)('has the distance as determinant of polar coordinates, at %s, %s', (x, y) => {
    expect(determinant(example('polar'), x, y)).toBeCloseTo(x, 12)
  })

  it.each(places)('has 1 − 4 cos 2x cos 2y for the map that folds, at %s, %s', (x, y) => {
    const expected = 1 - 4 * Math.cos(2 * x) * Math.cos(2 * y)
    expect(determinant(example('ripple'), x, y)).toBeCloseTo(expected, 12)
  })

  it('folds the plane in that map: the determinant has both signs on the grid', () => {
    expect(determinant(example('ripple'), 0, 0)).toBeCloseTo(-3, 12)
    expect(determinant(example('ripple'), 0, Math.PI / 2)).toBeCloseTo(5, 12)
  })

  it('has areas three times as large and turned over at (1, 1.5), and kept at (−1, −0.5)', () => {
    expect(determinant(example('bend'), 1, 1.5)).toBe(-3)
    expect(determinant(example('bend'), -1, -0.5)).toBe(1)
    for (const [x, y] of places)
      expect(determinant(example('bend'), x, y)).toBeCloseTo(-2 * x * x * y, 12)
  })

  it.each(places)('turns squares into squares where it says so, at %s, %s', (x, y) => {
    const [a = NaN, b = NaN, c = NaN, d = NaN] = at('(x^2 - y^2, 2x y)', x, y).jacobian
    expect(Math.hypot(a, c)).toBeCloseTo(Math.hypot(b, d), 12)
    expect(a * b + c * d).toBeCloseTo(0, 12)
  })

  it('multiplies determinants in the worked chain: 2 times −4 is −8', () => {
    expect(determinant('(x + y, x y)', 4, 2)).toBe(2)
    expect(determinant(example('bend'), 1, 2)).toBe(-4)
    expect(determinant('(2x y + x^2 y, 2x y * x^2 y)', 1, 2)).toBe(-8)
  })

  it('has one matrix for the linear map, wherever it stands', () => {
    for (const [x, y] of places)
      expect(at(example('linear'), x, y).jacobian).toEqual([1, 0.5, -1, 1])
  })

  it('multiplies Jacobians in the worked chain', () => {
    // g(u, v) = (u + v, u v) after f(x, y) = (2xy, x²y).
    expect(at('(2x y + x^2 y, 2x y * x^2 y)', 1, 2).jacobian).toEqual([8, 3, 24, 8])
    expect(at(example('bend'), 1, 2)).toEqual({ value: [4, 2], jacobian: [4, 2, 4, 1] })
    expect(at('(x + y, x y)', 4, 2).jacobian).toEqual([1, 1, 2, 4])
  })
})
