import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  compileScalar,
  generateFastLoop,
  generateLoop,
  generateScalar,
  lower,
  rowFunction,
  separate,
} from '../../../../../src-shared/core/expression/compile/index.ts'
import {
  absolute,
  ballFromNumber,
  ballToNumber,
  difference,
  evaluatePrecise,
  type Expression,
  makeProgram,
} from '../../../../../src-shared/core/expression/index.ts'
import { arbitraryPoint, arbitraryTree } from '../../arbitrary-tree.ts'
import { read } from '../../read.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 120_000 })

/** Long enough for two numbers at a time, and odd. */
const many = 9001
const awkward = [NaN, Infinity, -Infinity, -0, 0, 5e-324, -5e-324, 1e308, -1e308, 1, -1, 710, 1e6]

function spread(from: number, to: number): Float64Array {
  return Float64Array.from({ length: many }, (_, i) => from + ((to - from) * i) / (many - 1))
}

function over(tree: Expression, xs: Float64Array): Float64Array {
  const ys = new Float64Array(xs.length)
  generateFastLoop(lower([tree], ['x']))([xs], [ys], 0, xs.length)
  return ys
}

/** Distance of a double from the exact value, in units of its last place. */
function ulps(text: string, x: number, found: number): number {
  const exact = evaluatePrecise(makeProgram(read(text), ['x']), [x], 160, 'real')
  if (typeof exact === 'string') throw new Error(`${text} at ${String(x)}`)
  const gap = ballToNumber(absolute(difference(exact, ballFromNumber(found), 160)))
  const unit = 2 ** (Math.max(-1022, Math.floor(Math.log2(Math.abs(found)))) - 52)
  return gap / unit
}

describe('long loops', () => {
  const arithmetic = [
    'x^3 - 2x^2 + 1',
    'x^-5 + x^64',
    'min(x, 2, -x) + max(1, x)',
    'relu(x) + |x| - sign(x)',
    'floor(x) * ceil(x) / (x + 1)',
    'sqrt(x)',
    'x^2.5 + asin(x) + cbrt(x) + cosh(x)',
  ]
  it.each(arithmetic)('keep every bit of %s', (text) => {
    const program = lower([read(text)], ['x'])
    const xs = spread(-5, 5)
    xs.set(awkward)
    const ys = new Float64Array(many)
    generateLoop(program)([xs], [ys], 0, many)
    const f = generateScalar(program)
    xs.forEach((x, i) => {
      expect(ys[i]).toBe(f(x))
    })
  })

  const ranges = [
    ['exp(x)', -700, 700, 1],
    ['exp(x)', -1, 1, 1],
    ['ln(x)', 1e-3, 5, 1],
    ['ln(x)', 0.9, 1.11, 1],
    ['sin(x)', -10, 10, 1],
    ['cos(x)', -10, 10, 1],
    ['sin(x)', -9e5, 9e5, 1],
    ['cos(x)', -9e5, 9e5, 1],
    ['tan(x)', -10, 10, 2],
    ['sec(x)', -10, 10, 2],
    ['cot(x)', 0.1, 10, 2],
    ['tanh(x)', -1, 1, 2.5],
    ['tanh(x)', -25, 25, 2.5],
    ['tanh(x)', -1e-5, 1e-5, 2.5],
    ['sigmoid(x)', -40, 40, 2.5],
    ['sigmoid(x)', -690, 0, 2.5],
  ] as const
  it.each(ranges)('have %s on [%d, %d] within %f ulp', (text, from, to, most) => {
    const xs = spread(from, to)
    const ys = over(read(text), xs)
    for (let i = 0; i < many; i += 5) expect(ulps(text, xs[i]!, ys[i]!)).toBeLessThan(most)
  })

  it('are right next to the zeros of the sine, where the angle almost cancels', () => {
    const xs = Float64Array.from({ length: many }, (_, k) => (k + 1) * Math.PI)
    const ys = over(read('sin(x)'), xs)
    for (let i = 0; i < many; i += 50) expect(ulps('sin(x)', xs[i]!, ys[i]!)).toBeLessThan(1)
  })

  it.each(['exp(x)', 'ln(x)', 'sin(x)', 'tan(x)', 'tanh(x)', 'sigmoid(x)', 'exp(-x^2)'])(
    'leave the far ends and the holes of %s as they are',
    (text) => {
      const xs = spread(-2000, 2000)
      xs.set(awkward)
      const ys = over(read(text), xs)
      const f = compileScalar(read(text), ['x'])
      xs.forEach((x, i) => {
        const expected = f(x)
        if (Number.isFinite(expected) && expected !== 0)
          expect(Math.abs(ys[i]! / expected - 1)).toBeLessThan(1e-15)
        else expect(Math.abs(ys[i]!)).toBe(Math.abs(expected))
      })
    },
  )

  it.each([
    ['exp(x)', 705, 715],
    ['exp(x)', -750, -700],
    ['sigmoid(x)', -740, -690],
    ['sin(x)', 1e9, 1e9 + 100],
    ['cos(x)', 1e15, 2e15],
    ['tan(x)', -3e7, -2e7],
    ['ln(x)', 1e-320, 1e-310],
    ['ln(x)', -1, -0.5],
  ] as const)('leave %s on [%d, %d], out of their own reach, to the engine', (text, from, to) => {
    const xs = spread(from, to)
    const f = compileScalar(read(text), ['x'])
    expect(over(read(text), xs)).toEqual(xs.map((x) => f(x)))
  })

  it('give for any formula what one by one gives, to rounding', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.array(arbitraryPoint, { minLength: 8 }), (tree, points) => {
        const program = lower([tree], ['x', 'y'])
        const xs = Float64Array.from({ length: many }, (_, i) => points[i % points.length]![0])
        const ys = Float64Array.from({ length: many }, (_, i) => points[i % points.length]![1])
        const found = new Float64Array(many)
        generateFastLoop(program)([xs, ys], [found], 0, many)
        // A last digit may decide which side of a pole or of a domain's end a value falls.
        const nudged = [-1, 0, 1].map((k) =>
          points.map(([x, y]) => generateScalar(program)(x * (1 + k * 1e-13), y * (1 - k * 1e-13))),
        )
        points.forEach((_, i) => {
          const around = nudged.map((values) => values[i]!)
          if (!around.every(Number.isFinite)) return
          const [low, high] = [Math.min(...around), Math.max(...around)]
          const room = 1e-9 * Math.max(1e-3, Math.abs(low), Math.abs(high)) + 8 * (high - low)
          expect(found[i]).toBeGreaterThanOrEqual(low - room)
          expect(found[i]).toBeLessThanOrEqual(high + room)
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a program divided by what its steps depend on', () => {
  it('computes nothing of one variable at every point', () => {
    const { columns, rows, points } = separate(
      lower([read('sin(x*y) + x^2*exp(y)'), read('2x'), read('3*y^2')], ['x', 'y']),
    )
    const names = (program: typeof points): string[] => program.code.map(({ op }) => op)
    expect(names(columns)).toContain('powi')
    expect(names(rows)).toContain('exp')
    expect(names(points).filter((op) => op !== 'input')).toEqual(['mul', 'sin', 'mul', 'add'])
  })

  it('gives row by row what the whole gives, few or many at a time', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, (tree, [, y]) => {
        const program = lower([tree], ['x', 'y'])
        const { columns, rows, points, outputs } = separate(program)
        if (outputs[0]!.from !== 'points') return
        const xs = Float64Array.from({ length: 101 }, (_, i) => (i - 50) / 16)
        const byColumn = columns.outputs.map(() => new Float64Array(101))
        generateLoop(columns)([xs], byColumn, 0, 101)
        const byRow = rows.outputs.map(() => new Float64Array(1))
        generateLoop(rows)([Float64Array.of(y)], byRow, 0, 1)
        const row = Float64Array.from(byRow, ([value]) => value!)
        const f = generateScalar(program)
        const found = new Float64Array(103)
        rowFunction(points, byColumn, 101, 1)(row, [found], 2)
        xs.forEach((x, i) => {
          expect(found[i + 2]).toBe(f(x, y))
        })
      }),
      { numRuns: 100 },
    )
  })

  it('keeps rows apart that are made by turns', () => {
    const program = lower([read('x*y + 1')], ['x', 'y'])
    const [one, other] = [1, -3].map((k) => Float64Array.from({ length: 100 }, (_, i) => k * i))
    const rows = [one!, other!].map((columns) => rowFunction(program, [columns], 100, 1000))
    const found = new Float64Array(100)
    const long = spread(-1, 1)
    for (const y of [2, 5, -1]) {
      rows.forEach((fill, k) => {
        fill(Float64Array.of(y), [found], 0)
        expect(found[99]).toBe([one!, other!][k]![99]! * y + 1)
        if (y === 5) over(read('x^2'), long)
        fill(Float64Array.of(y + 1), [found], 0)
        expect(found[98]).toBe([one!, other!][k]![98]! * (y + 1) + 1)
      })
    }
  })
})
