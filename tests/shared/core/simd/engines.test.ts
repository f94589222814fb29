import { afterEach, describe, expect, it, vi } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { lower } from '../../../../src-shared/core/expression/compile/index.ts'
import {
  calledFunctions,
  vectorise,
} from '../../../../src-shared/core/expression/compile/vectorise.ts'
import {
  absolute,
  ballFromNumber,
  ballToNumber,
  difference,
  evaluatePrecise,
  makeProgram,
} from '../../../../src-shared/core/expression/index.ts'
import { compileKernel, scratch, slotLength } from '../../../../src-shared/core/simd/index.ts'
import { read } from '../read.ts'

// Exact values of thousands of points, on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** Distance of a double from the exact value, in units of its last place. */
function ulps(text: string, x: number, found: number): number {
  const exact = evaluatePrecise(makeProgram(read(text), ['x']), [x], 160, 'real')
  if (typeof exact === 'string') throw new Error(`${text} at ${String(x)}`)
  const gap = ballToNumber(absolute(difference(exact, ballFromNumber(found), 160)))
  return gap / 2 ** (Math.max(-1022, Math.floor(Math.log2(Math.abs(found)))) - 52)
}

describe('an engine that rounds products and sums apart', () => {
  const ranges = [
    ['exp(x)', -700, 700, 1],
    ['ln(x)', 1e-3, 5, 1],
    ['sin(x)', -10, 10, 1],
    ['cos(x)', -9e5, 9e5, 1],
    ['tan(x)', -10, 10, 2],
    ['tanh(x)', -4, 4, 3],
    ['sigmoid(x)', -40, 40, 2.5],
  ] as const
  it.each(ranges)('has %s on [%d, %d] within %f ulp', (text, from, to, most) => {
    const { slots } = scratch()!
    const kernel = compileKernel(
      vectorise(lower([read(text)], ['x']), () => false, false),
      calledFunctions,
    )
    for (let i = 0; i < slotLength; i++)
      slots[0]![i] = from + ((to - from) * (i + 0.5)) / slotLength
    expect(kernel(slotLength)).toBe(false)
    for (let i = 0; i < slotLength; i += 3) {
      expect(ulps(text, slots[0]![i]!, slots[1]![i]!)).toBeLessThan(most)
    }
  })
})

describe('an engine without vector instructions', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it.each([
    ['none at all', undefined],
    ['none of that kind', { validate: () => false }],
  ])('gives the same fields and training runs: %s', async (_, engine) => {
    const run = async () => {
      vi.resetModules()
      const { advance, decisionGrid, examplesOf, startTraining } =
        await import('../../../../src-shared/core/network/index.ts')
      const { pointSet } = await import('../../../../src-shared/core/random/index.ts')
      const { gradientField } = await import('../../../../src-shared/core/plot/index.ts')
      const simd = await import('../../../../src-shared/core/simd/index.ts')
      const examples = examplesOf(pointSet('moons', 3, 300, 0.1))
      const shape = { sizes: [2, 4, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' } as const
      const start = startTraining({ shape, rate: 0.5, batch: 0, seed: 1 }, examples)
      const end = advance(start, examples, 50, quietContext)
      const grid = { xRange: [-2, 2], yRange: [-2, 2], columns: 120, rows: 120 } as const
      const field = gradientField(read('sin(x*y) + x^2*exp(y)'), ['x', 'y'], grid, quietContext)
      const square = [-1, 1] as const
      const learned = decisionGrid(shape, end.parameters, square, square, 60, 60, quietContext)
      return {
        isFast: simd.scratch() !== null,
        numbers: [...end.losses, ...end.parameters, ...field.us, ...field.sizes, ...learned.values],
      }
    }
    const fast = await run()
    vi.stubGlobal('WebAssembly', engine)
    const slow = await run()
    expect([fast.isFast, slow.isFast]).toEqual([true, false])
    expect(slow.numbers).toHaveLength(fast.numbers.length)
    slow.numbers.forEach((value, i) => {
      expect(Math.abs(value - fast.numbers[i]!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)))
    })
  })
})
