import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { descentJob, optimumJob } from '../../../../src-shared/core/jobs/optimum.ts'
import { reference } from '../reference/reference.ts'

const optimum = (text: string, from: number, to: number) =>
  optimumJob({ function: { text, variable: 'x' }, from, to }, quietContext)
const walk = (start: number, rate: number, text = 'x^3 - 2x^2 + 1') =>
  descentJob({ text, variables: ['x'], start: [start], rate, momentum: 0, steps: 50 }, quietContext)

describe('places of slope zero', () => {
  it.each(reference.L6.functions.slice(0, 8).map((one) => [one.f, one] as const))(
    'are those of the reference for %s',
    (text, expected) => {
      const [from = -10, to = 10] = expected.shown_on
      const found = optimum(text, from, to)
      expect(found.points.map(({ kind }) => kind)).toEqual(expected.points.map(({ kind }) => kind))
      found.points.forEach(({ x, value }, i) => {
        expect(x).toBeCloseTo(expected.points[i]?.x ?? NaN, 9)
        expect(value).toBeCloseTo(expected.points[i]?.f ?? NaN, 9)
      })
    },
  )

  it('are none for log x, and that is proved', () => {
    expect(optimum('log(x)', 0.1, 10)).toMatchObject({ points: [], complete: true })
  })

  it('come with the places where the curve changes its bend', () => {
    expect(optimum('x^3 - 2x^2 + 1', -1, 3).inflections[0]).toBeCloseTo(2 / 3, 9)
  })
})

describe('a walk downhill', () => {
  it('goes where the reference goes, step by step', () => {
    for (const { x0, rate, x } of reference.L6.descent) {
      const { path } = walk(x0, rate)
      x.slice(0, path.length).forEach((place, i) => {
        if (Math.abs(place) < 1e3) expect(path[i]).toBeCloseTo(place, 6)
      })
    }
  })

  it('lands on the maximum with rate 0.5 from 2, and stays', () => {
    const { path, outcome } = walk(2, 0.5)
    expect([...path]).toEqual([2, 0, 0])
    expect(outcome).toBe('settled')
  })

  it('runs away with rate 0.55, and from any start below 0', () => {
    expect(walk(2, 0.55).outcome).toBe('diverged')
    expect(walk(-0.01, 0.3).outcome).toBe('diverged')
  })

  it('ends where the function does', () => {
    expect(walk(1, 3, 'x ln(x)').outcome).toBe('left-domain')
  })

  it('crosses a long valley faster with momentum', () => {
    const run = (momentum: number): number =>
      descentJob(
        {
          text: 'x^2 + 10y^2',
          variables: ['x', 'y'],
          start: [3, 1],
          rate: 0.02,
          momentum,
          steps: 60,
        },
        quietContext,
      ).values.at(-1) ?? NaN
    expect(run(0.7)).toBeLessThan(0.01 * run(0))
  })
})
