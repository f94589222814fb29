import fc from 'fast-check'
import { all, create } from 'mathjs'
import type { BigNumber, MathJsInstance } from 'mathjs'
import { describe, expect, it, vi } from 'vitest'
import {
  ballFromNumber,
  difference,
  evaluateBounded,
  evaluatePrecise,
  isAwayFromZero,
  makeProgram,
  readExpression,
  top,
} from '../../../../src-shared/core/expression/index.ts'
import type { Ball, Program } from '../../../../src-shared/core/expression/index.ts'
import { expressionIn } from '../../../support/expressions.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

const math: MathJsInstance = create(all ?? {}, { number: 'BigNumber', precision: 80 })

function programOf(text: string): Program {
  const reading = readExpression(text, { variables: ['x'] })
  if (!reading.ok) throw new Error(text)
  return makeProgram(reading.tree, ['x'])
}

/** mantissa · 2^exponent in mathjs' numbers. */
function asBigNumber({ mantissa, exponent }: Ball): BigNumber {
  const power = math.pow(math.bignumber(2), math.bignumber(exponent)) as BigNumber
  return math.multiply(math.bignumber(mantissa.toString()), power) as unknown as BigNumber
}

const functions = [
  ...['sin', 'cos', 'tan', 'sec', 'csc', 'cot', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'],
  ...['sech', 'csch', 'coth', 'asinh', 'acosh', 'atanh', 'exp', 'log10', 'log2', 'sqrt', 'abs'],
].map((name) => [`${name}(x)`, `${name}(x)`] as const)
const others = [
  ['ln(x)', 'log(x)'],
  ['x^7', 'x^7'],
  ['x^-3', 'x^(-3)'],
  ['2^x', '2^x'],
  ['x - 1/3', 'x - 1/3'],
  ['sigmoid(x)', '1/(1+exp(-x))'],
  ['pi x', 'pi*x'],
  ['e x', 'e*x'],
] as const

/** Places that are short in binary, so that both sides start from the very same number. */
const places = [0.3125, -0.3125, 1.75, -1.75, 25.5, 2 ** -10, -123.4375, 512, 1]

describe('many bits', () => {
  it.each([...functions, ...others])('%s agrees with an independent library', (ours, theirs) => {
    const program = programOf(ours)
    const compiled = math.compile(theirs)
    let compared = 0
    for (const x of places) {
      const value = evaluatePrecise(program, [x], 200, 'real')
      const oracle: unknown = compiled.evaluate({ x: math.bignumber(x) })
      if (typeof value === 'string' || !math.isBigNumber(oracle)) continue
      const gap = Number(math.abs(math.subtract(asBigNumber(value), oracle)))
      const allowed = 2 ** value.error + Math.abs(Number(oracle)) * 1e-75
      expect(gap, `at ${x}`).toBeLessThanOrEqual(allowed)
      compared += 1
    }
    expect(compared).toBeGreaterThanOrEqual(3)
  })

  it('knows most of the bits it computes', () => {
    for (const text of ['sin(x)', 'exp(x)', 'ln(x)', 'atan(x)', 'sqrt(x)', 'x^(2/3)', 'x^x']) {
      const value = evaluatePrecise(programOf(text), [2.5], 300, 'real')
      if (typeof value === 'string') throw new Error(text)
      expect(top(value) - value.error).toBeGreaterThan(270)
    }
  })

  it('tells no value from an open question', () => {
    const at = (text: string, x: number): unknown => {
      const value = evaluatePrecise(programOf(text), [x], 100, 'real')
      return typeof value === 'string' ? value : 'value'
    }
    expect(at('ln(x)', -1)).toBe('undefined')
    expect(at('1/x', 0)).toBe('undefined')
    expect(at('1/(sin(x)^2 + cos(x)^2 - 1)', 1)).toBe('unsure')
    expect(at('e^(e^(e^(x)))', 100)).toBe('unsure')
    expect(at('x^(1/3)', -8)).toBe('value')
    expect(evaluatePrecise(programOf('x^(1/3)'), [-8], 100, 'none')).toBe('undefined')
  })
})

describe('doubles with error bounds', () => {
  it('keep the true value inside the bound', () => {
    const at = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(expressionIn(['x'], 'partial'), at, (tree, x) => {
        const program = makeProgram(tree, ['x'])
        const near = evaluateBounded(program, [x])
        const exact = evaluatePrecise(program, [x], 1500, 'real')
        if (near.state !== 'value') return
        expect(exact).not.toBe('undefined')
        if (typeof exact === 'string') return
        const gap = difference(ballFromNumber(near.value), exact, 1500)
        if (!isAwayFromZero(gap)) return
        const size = Math.abs(Number(gap.mantissa)) * 2 ** gap.exponent
        if (!Number.isFinite(size)) return
        expect(size).toBeLessThanOrEqual(near.error)
      }),
      { numRuns: cases(400, 20_000) },
    )
  })
  it.each(['sin', 'cos', 'tan', 'exp', 'sinh', 'cosh', 'tanh', 'atan', 'sigmoid', 'asinh', 'cbrt'])(
    'pass the error of an argument on through %s',
    (name) => {
      const program = programOf(`${name}((x/3 + 1000/7 - 1000/7)*97/13 + 10^4/3 - 10^4/3)`)
      for (let step = -40; step <= 40; step++) {
        const near = evaluateBounded(program, [step / 4 + 1 / 64])
        const exact = evaluatePrecise(program, [step / 4 + 1 / 64], 400, 'real')
        if (near.state !== 'value' || typeof exact === 'string') throw new Error('no value')
        const gap = difference(ballFromNumber(near.value), exact, 400)
        const size = Math.abs(Number(gap.mantissa)) * 2 ** gap.exponent
        expect(size).toBeLessThanOrEqual(near.error)
      }
    },
  )
  it('agree with many bits on where there is no value', () => {
    fc.assert(
      fc.property(expressionIn(['x'], 'partial'), fc.integer({ min: -40, max: 40 }), (tree, n) => {
        const program = makeProgram(tree, ['x'])
        const near = evaluateBounded(program, [n / 8]).state
        const exact = evaluatePrecise(program, [n / 8], 200, 'real')
        if (near === 'undefined') expect(typeof exact === 'string').toBe(true)
        if (exact === 'undefined') expect(near).not.toBe('value')
      }),
      { numRuns: cases(300, 10_000) },
    )
  })
  it('are exact for whole numbers', () => {
    const value = (text: string, x: number): unknown => evaluateBounded(programOf(text), [x])
    expect(value('3x^2 - 4x', 7)).toEqual({ state: 'value', value: 119, error: 0 })
    expect(value('sqrt(x)', 16)).toEqual({ state: 'value', value: 4, error: 0 })
    expect(value('|x| - floor(x)', 5)).toEqual({ state: 'value', value: 0, error: 0 })
  })
})
