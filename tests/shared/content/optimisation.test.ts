import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { descentJob, optimumJob } from '../../../src-shared/core/jobs/optimum.ts'
import { probeAt } from '../../support/figures.ts'
import { reference } from '../core/reference/reference.ts'

const cubic = 'x^3 - 2x^2 + 1'
const walk = (rate: number, start = 2): Float64Array =>
  descentJob(
    { text: cubic, variables: ['x'], start: [start], rate, momentum: 0, steps: 50 },
    quietContext,
  ).path

/** What the prose of lesson 6 says in numbers. */
describe('the figures of lesson 6', () => {
  it('the cubic has its hilltop at 0 and its valley at 4/3, with f″ −4 and 4', () => {
    const { points } = optimumJob(
      { function: { text: cubic, variable: 'x' }, from: -1, to: 3 },
      quietContext,
    )
    expect(points.map(({ kind, curvature }) => [kind, curvature])).toEqual([
      ['maximum', -4],
      ['minimum', 4],
    ])
    expect(points[1]?.x).toBeCloseTo(4 / 3, 12)
    expect(points[1]?.value).toBeCloseTo(-5 / 27, 12)
    expect(reference.L6.functions[0]?.points.map(({ x }) => x)).toEqual([0, 4 / 3])
  })

  it('rate 0.25 goes to 1, and after five steps is right to nine digits', () => {
    expect(walk(0.25)[1]).toBe(1)
    expect(Math.abs((walk(0.25)[5] ?? NaN) - 4 / 3)).toBeLessThan(5e-10)
  })

  it('rate 0.1 comes from one side, 0.45 swings', () => {
    expect(
      walk(0.1)
        .slice(0, 30)
        .every((x) => x > 4 / 3),
    ).toBe(true)
    const sides = [...walk(0.45)].slice(4, 12).map((x) => Math.sign(x - 4 / 3))
    expect(sides).toEqual([1, -1, 1, -1, 1, -1, 1, -1])
  })

  it('rate 0.5 lands on the hilltop in one step and stays; 0.55 runs away', () => {
    expect(new Set(walk(0.5).slice(1))).toEqual(new Set([0]))
    expect(walk(0.55).at(-1)).not.toBeGreaterThan(-10)
  })

  it('on [−1, 3] the lowest and the highest value are −2 and 10, at the ends', () => {
    const values = [-1, 0, 4 / 3, 3].map((x) => probeAt(cubic, x).value)
    expect(values[0]).toBe(-2)
    expect(values[1]).toBe(1)
    expect(values[2]).toBeCloseTo(-5 / 27, 12)
    expect(values[3]).toBe(10)
    expect(probeAt(cubic, 4 / 3).value.toFixed(3)).toBe('-0.185')
  })

  it('x³ pauses at 0, x⁴ has its minimum there, and both have f″ 0', () => {
    const kinds = ['x^3', 'x^4'].map((text) =>
      optimumJob({ function: { text, variable: 'x' }, from: -1, to: 1 }, quietContext).points.map(
        ({ x, kind, curvature }) => [Math.abs(x), kind, Math.abs(curvature)],
      ),
    )
    expect(kinds).toEqual([[[0, 'inflection', 0]], [[0, 'minimum', 0]]])
  })

  it('in the valley x² + 20y² the rate must stay below 0.05, and momentum gets there sooner', () => {
    const end = (rate: number, momentum: number): number => {
      const { path } = descentJob(
        {
          ...{ text: 'x^2 + 20y^2', variables: ['x', 'y'], start: [-2, 1] },
          ...{ rate, momentum, steps: 30 },
        },
        quietContext,
      )
      return Math.hypot(path.at(-2) ?? NaN, path.at(-1) ?? NaN)
    }
    expect(end(0.049, 0)).toBeLessThan(1)
    expect(end(0.051, 0)).toBeGreaterThan(1)
    expect(end(0.04, 0.5)).toBeLessThan(end(0.04, 0) / 2)
  })

  it('below 0 any rate runs away, from any place', () => {
    for (const rate of [0.01, 0.1, 0.6])
      for (const start of [-1, -0.4, -0.01]) {
        const path = walk(rate, start)
        expect(path.at(-1)).toBeLessThan(start)
      }
  })

  it('near a bottom the largest rate is 2 over the bend', () => {
    const bowl = (rate: number): number =>
      Math.abs(
        descentJob(
          { text: '3(x - 1)^2', variables: ['x'], start: [2], rate, momentum: 0, steps: 50 },
          quietContext,
        ).path.at(-1) ?? NaN,
      )
    expect(bowl(0.33)).toBeLessThan(2)
    expect(bowl(0.34)).toBeGreaterThan(2)
    expect(bowl(1 / 6)).toBeCloseTo(1, 12)
  })

  it('the logarithm is level nowhere, proved', () => {
    expect(
      optimumJob({ function: { text: 'log(x)', variable: 'x' }, from: 0, to: 10 }, quietContext),
    ).toMatchObject({ points: [], complete: true })
  })
})
