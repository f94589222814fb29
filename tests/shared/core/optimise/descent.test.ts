import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileVector } from '../../../../src-shared/core/expression/compile/index.ts'
import { descend } from '../../../../src-shared/core/optimise/index.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

const cubic = read('x^3 - 2x^2 + 1')

describe('gradient descent', () => {
  it.each(reference.L6.descent)('from $x0 at rate $rate: $note', ({ x0, rate, x }) => {
    const inOrder = compileVector([cubic, read('(3*x)*x - 4*x')], ['x'])
    const options = { rate, steps: 60 }
    const { path } = descend(cubic, ['x'], [x0], options, quietContext, inOrder)
    const length = Math.min(x.length, path.length)
    expect([...path.subarray(0, length)]).toEqual(x.slice(0, length))
  })

  it('says when it runs away, settles, or leaves the domain', () => {
    const outcome = (text: string, start: number, rate: number): string =>
      descend(read(text), ['x'], [start], { rate, steps: 500 }, quietContext).outcome
    expect(outcome('x^3 - 2x^2 + 1', 2, 0.55)).toBe('diverged')
    expect(outcome('x^3 - 2x^2 + 1', 0, 0.1)).toBe('settled')
    expect(outcome('x - ln(x)', 0.1, 0.0001)).toBe('ran')
    expect(outcome('sqrt(x)', 0.01, 0.1)).toBe('left-domain')
  })

  it('finds the floor of a valley faster with momentum', () => {
    const valley = read('x^2 + 50y^2')
    const run = (momentum: number): number =>
      descend(
        valley,
        ['x', 'y'],
        [5, 1],
        { rate: 0.01, momentum, steps: 200 },
        quietContext,
      ).values.at(-1)!
    expect(run(0.8)).toBeLessThan(run(0) / 100)
  })

  it('refuses a start without a value and a rate that is not positive', () => {
    const run = (start: number, rate: number): unknown =>
      descend(read('ln(x)'), ['x'], [start], { rate, steps: 5 }, quietContext)
    expect(() => run(-1, 0.1)).toThrow('undefined-here')
    expect(() => run(1, 0)).toThrow('step-not-positive')
  })
})
