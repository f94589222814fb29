import { describe, expect, it } from 'vitest'
import { probe, slopeAt } from '../../../../src-shared/core/calculus/index.ts'
import { call, div, mul, num, pow, sub } from '../../../../src-shared/core/expression/build.ts'
import { cubic, reciprocal, x } from '../trees.ts'

describe('probe', () => {
  it('gives value, secant, slope and tangent of x³ − 2x² + 1 at 3', () => {
    const found = probe(cubic, 'x', 3, 0.5)
    expect(found.value).toBe(10)
    expect(found.ahead).toBe(19.375)
    expect(found.secant).toEqual({ x: 3, value: 10, slope: 18.75 })
    expect(found.slope).toEqual({ kind: 'exact', slope: 15 })
    expect(found.tangent).toEqual({ x: 3, value: 10, slope: 15 })
  })

  it('shows no tangent where the function has no value', () => {
    const found = probe(reciprocal, 'x', 0, 0.5)
    expect(found.slope).toEqual({ kind: 'undefined' })
    expect(found.secant).toBeNull()
    expect(found.tangent).toBeNull()
  })
})

describe('slopeAt', () => {
  const cases = [
    {
      name: '|x| at 0',
      tree: call('abs', x),
      at: 0,
      slope: { kind: 'corner', left: -1, right: 1 },
    },
    { name: '|x| at 2', tree: call('abs', x), at: 2, slope: { kind: 'exact', slope: 1 } },
    { name: 'x|x| at 0', tree: mul(x, call('abs', x)), at: 0, slope: { kind: 'exact', slope: 0 } },
    {
      name: '|x|³ at 0',
      tree: pow(call('abs', x), num(3)),
      at: 0,
      slope: { kind: 'exact', slope: 0 },
    },
    {
      name: 'relu at 0',
      tree: call('relu', x),
      at: 0,
      slope: { kind: 'corner', left: 0, right: 1 },
    },
    {
      name: '√x at 0',
      tree: call('sqrt', x),
      at: 0,
      slope: { kind: 'end', side: 'left', slope: Infinity },
    },
    { name: '∛x at 0', tree: call('cbrt', x), at: 0, slope: { kind: 'vertical', slope: Infinity } },
    { name: '⌊x⌋ at 1', tree: call('floor', x), at: 1, slope: { kind: 'jump', left: 0, right: 1 } },
    { name: '⌊x⌋ at 1/2', tree: call('floor', x), at: 0.5, slope: { kind: 'exact', slope: 0 } },
    {
      name: 'asin at 1',
      tree: call('asin', x),
      at: 1,
      slope: { kind: 'end', side: 'right', slope: Infinity },
    },
    { name: 'ln at −1', tree: call('ln', x), at: -1, slope: { kind: 'undefined' } },
    {
      name: 'max(x, 1−x) at 1/2',
      tree: call('max', x, sub(num(1), x)),
      at: 0.5,
      slope: { kind: 'corner', left: -1, right: 1 },
    },
    { name: 'x/|x| at 0', tree: div(x, call('abs', x)), at: 0, slope: { kind: 'undefined' } },
  ] as const
  it.each(cases)('$name', ({ tree, at, slope }) => {
    expect(slopeAt(tree, 'x', at)).toEqual(slope)
  })

  it('measures what the rules leave open: √(x²) at 0', () => {
    const found = slopeAt(call('sqrt', pow(x, num(2))), 'x', 0)
    expect(found.kind).toBe('corner')
    if (found.kind !== 'corner') return
    expect(found.left).toBeCloseTo(-1, 12)
    expect(found.right).toBeCloseTo(1, 12)
  })
})
