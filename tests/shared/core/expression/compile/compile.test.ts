import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralDifference } from '../../../../../src-shared/core/calculus/index.ts'
import {
  compileJet,
  compileLoop,
  compileScalar,
  enclose,
  evaluateComplex,
  interval,
  jetProgram,
  lower,
  point,
  rung,
} from '../../../../../src-shared/core/expression/compile/index.ts'
import { arbitraryPoint, arbitraryTree } from '../../arbitrary-tree.ts'
import { read } from '../../read.ts'

const variables = ['x', 'y']

describe('compiled evaluation', () => {
  const cases = {
    'x^3 - 2x^2 + 1': (x: number) => x * x * x - 2 * (x * x) + 1,
    'x^-2': (x: number) => 1 / (x * x),
    '2^x': (x: number) => 2 ** x,
    'sqrt(x)': Math.sqrt,
    'ln(x)': Math.log,
    'relu(x)': (x: number) => Math.max(0, x),
    'max(x, 1, -x)': (x: number) => Math.max(x, 1, -x),
    'e^x': Math.exp,
    'pi*x': (x: number) => Math.PI * x,
    'sech(x)': (x: number) => 1 / Math.cosh(x),
  } as const
  it.each(Object.entries(cases))('%s', (text, f) => {
    const compiled = compileScalar(read(text), ['x'])
    for (const x of [-2.5, -1, 0, 0.3, 1, 2, 700]) expect(compiled(x)).toBe(f(x))
  })

  it('gives the same bits in a loop as one by one', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.array(arbitraryPoint, { minLength: 1 }), (tree, points) => {
        const one = compileScalar(tree, variables)
        const xs = Float64Array.from(points, ([x]) => x)
        const ys = Float64Array.from(points, ([, y]) => y)
        const out = new Float64Array(points.length)
        compileLoop([tree], variables)([xs, ys], [out], 0, points.length)
        points.forEach(([x, y], i) => {
          expect(out[i]).toBe(one(x, y))
        })
      }),
      { numRuns: 100 },
    )
  })

  it('refuses a letter it was not given', () => {
    expect(() => compileScalar(read('x + k'), ['x'])).toThrow('unknown-variable')
  })

  it('survives what JavaScript would read as code', () => {
    const name = 'constructor'
    const tree = { kind: 'variable', name } as const
    expect(compileScalar(tree, [name])(3)).toBe(3)
  })
})

describe('dual numbers', () => {
  it('match central differences on smooth ground', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, (tree, [x, y]) => {
        const step = 1e-5
        const jet = jetProgram(tree, variables, 'x', 2)
        const box = [interval(x - 2 * step, x + 2 * step, rung.smooth), point(y)]
        const [value, slope, curvature] = enclose(jet, box)
        fc.pre(value!.rung === 4 && slope!.rung === 4 && curvature!.rung >= 3)
        const bend = curvature!.hi - curvature!.lo
        const size = Math.max(1, Math.abs(value!.lo), Math.abs(value!.hi))
        fc.pre(size < 1e6 && bend < 1e3)
        const f = compileScalar(tree, variables)
        const measured = centralDifference((t) => f(t, y), x, step)
        expect(measured).toBeGreaterThan(slope!.lo - 1e-8 * size - step * bend)
        expect(measured).toBeLessThan(slope!.hi + 1e-8 * size + step * bend)
      }),
      { numRuns: 300 },
    )
  })

  it('give value, slope and curvature at once', () => {
    const results = new Float64Array(3)
    compileJet(read('x^3 - 2x^2 + 1'), 'x', 2)(3, results)
    expect([...results]).toEqual([10, 15, 14])
  })

  it('have no slope where the function has no value', () => {
    const results = new Float64Array(2)
    compileJet(read('ln(x)'), 'x', 1)(-1, results)
    expect([...results]).toEqual([NaN, NaN])
  })
})

describe('intervals', () => {
  it('hold every value, and prove no more than is true', () => {
    const width = fc.double({ min: 0, max: 2, noNaN: true })
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, width, parts, (tree, [x, y], w, inside) => {
        const program = lower([tree], variables)
        const [found] = enclose(program, [interval(x, x + w, rung.smooth), point(y)])
        const f = compileScalar(tree, variables)
        for (const part of [0, 1, ...inside]) {
          const value = f(Math.min(x + part * w, x + w), y)
          if (found!.rung >= rung.defined) expect(Number.isFinite(value)).toBe(true)
          if (Number.isFinite(value) && found!.rung !== rung.nowhere) {
            expect(value).toBeGreaterThanOrEqual(found!.lo)
            expect(value).toBeLessThanOrEqual(found!.hi)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  const rungs = {
    '1/x': rung.perhaps,
    'tan(2x)': rung.perhaps,
    'floor(x)': rung.defined,
    '|x|': rung.continuous,
    'cbrt(x)': rung.continuous,
    'x*sin(x)': rung.smooth,
    'sqrt(x - 5)': rung.nowhere,
  } as const
  it.each(Object.entries(rungs))('%s on [−1, 1]', (text, expected) => {
    const [found] = enclose(lower([read(text)], ['x']), [interval(-1, 1, rung.smooth)])
    expect(found!.rung).toBe(expected)
  })
})

describe('complex evaluation', () => {
  it('agrees with the real one, and its tiny imaginary part with the slope', () => {
    const h = 1e-100
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, (tree, [x, y]) => {
        const jet = jetProgram(tree, variables, 'x', 1)
        const [value, slope] = enclose(jet, [point(x), point(y)])
        fc.pre(value!.rung === 4 && slope!.rung >= 3 && Math.abs(slope!.lo) < 1e12)
        const width = slope!.hi - slope!.lo + value!.hi - value!.lo
        fc.pre(width < 1e-9)
        const found = evaluateComplex(lower([tree], variables), [
          { re: x, im: h },
          { re: y, im: 0 },
        ])
        const close = (a: number, b: number): boolean =>
          Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) + 1e4 * width
        expect(close(found.re, value!.lo)).toBe(true)
        expect(close(found.im / h, slope!.lo)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
