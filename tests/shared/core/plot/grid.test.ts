import { describe, expect, it } from 'vitest'
import { CoreFailure, quietContext, Stopped } from '../../../../src-shared/core/context.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { gradient } from '../../../../src-shared/core/calculus/index.ts'
import { sampleGradient, sampleHeights } from '../../../../src-shared/core/plot/index.ts'
import { read } from '../read.ts'

const variables = ['x', 'y'] as const
const grid = { xRange: [-2, 2], yRange: [-1, 3], columns: 211, rows: 97 } as const
const node = (k: number): [number, number] => [
  -2 + (4 * (k % 211)) / 210,
  -1 + (4 * Math.floor(k / 211)) / 96,
]

describe('a large grid', () => {
  const formulas = [
    'x^2 + y^3',
    'sin(x*y) + x^2*exp(y)',
    'x',
    'y',
    '7',
    'x*y',
    'ln(x) + y',
    'sqrt(1 - x^2 - y^2)',
    'tanh(x) * sigmoid(y) + |x - y + 0.01|',
  ]
  it.each(formulas)('has the height of %s at every node', (text) => {
    const { values } = sampleHeights(read(text), variables, grid, quietContext)
    const f = compileScalar(read(text), variables)
    for (let k = 0; k < values.length; k += 7) {
      const expected = f(...node(k))
      if (Number.isNaN(expected)) expect(values[k]).toBeNaN()
      else expect(values[k]).toBeCloseTo(expected, 12)
    }
  })

  it.each(formulas)('has the gradient of %s at every node, in the arrays it is given', (text) => {
    const size = grid.columns * grid.rows
    const into = { us: new Float64Array(size).fill(99), vs: new Float64Array(size).fill(99) }
    const { us, vs } = sampleGradient(read(text), variables, grid, quietContext, into)
    expect(us).toBe(into.us)
    expect(vs).toBe(into.vs)
    const [dx, dy] = gradient(read(text), variables).map((one) => compileScalar(one, variables))
    for (let k = 0; k < size; k += 13) {
      const [u, v] = [dx!(...node(k)), dy!(...node(k))]
      if (Number.isFinite(us[k]) && Number.isFinite(u)) expect(us[k]).toBeCloseTo(u, 9)
      if (Number.isFinite(vs[k]) && Number.isFinite(v)) expect(vs[k]).toBeCloseTo(v, 9)
    }
  })

  it('fills both components where they are one and the same', () => {
    const { us, vs } = sampleGradient(read('(x + y)^3'), variables, grid, quietContext)
    expect(us.some((u) => u !== 0)).toBe(true)
    expect(vs).toEqual(us)
  })

  it('may be wider than the memory of the vector code', () => {
    const wide = { ...grid, columns: 9001, rows: 3 }
    const { values } = sampleHeights(read('sin(x*y)'), variables, wide, quietContext)
    for (let k = 0; k < values.length; k += 100) {
      const [x, y] = [-2 + (4 * (k % 9001)) / 9000, -1 + 2 * Math.floor(k / 9001)]
      expect(values[k]).toBeCloseTo(Math.sin(x * y), 12)
    }
  })

  it('refuses arrays of another size', () => {
    const into = { us: new Float64Array(5), vs: new Float64Array(5) }
    expect(() => sampleGradient(read('x*y'), variables, grid, quietContext, into)).toThrow(
      CoreFailure,
    )
  })

  it('stops within some ten thousand nodes of being told', () => {
    let asked = 0
    const context = { ...quietContext, shouldStop: () => asked++ >= 2 }
    const wide = { ...grid, columns: 1000, rows: 1000 }
    expect(() => sampleHeights(read('sin(x*y)'), variables, wide, context)).toThrow(Stopped)
    expect(asked).toBe(3)
  })
})
