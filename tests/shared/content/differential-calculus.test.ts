import { describe, expect, it, test } from 'vitest'
import { ask, gapOfSlope, probeAt } from '../../support/figures.ts'

const sigmoid = '1/(1 + e^(-x))'

/**
 * The power of ten in the middle of the good steps, whose error is at most three times the least: one
 * lucky step that is off by nothing at all says little.
 */
function middleOfBest(deltas: Float64Array, errors: Float64Array): number {
  const least = Math.min(...errors.filter((error) => error > 0))
  const good = [...deltas].filter((_, k) => (errors[k] ?? NaN) <= 3 * least)
  return Math.log10(good[Math.floor(good.length / 2)] ?? NaN)
}

/** What the prose of lesson 1 says in numbers. */
describe('the figures of lesson 1', () => {
  it('the secants of x² at 1 go 3, 2.1, 2.01, off by δ, and settle on 2', () => {
    for (const [delta, slope] of [
      [1, 3],
      [0.1, 2.1],
      [0.01, 2.01],
    ] as const) {
      expect(probeAt('x^2', 1, delta).secantSlope).toBeCloseTo(slope, 9)
      expect(slope).toBeCloseTo(2 + delta, 12)
    }
    expect(probeAt('x^2', 1).slope).toBe(2)
  })

  it('the slope of x² is −6 at −3, 0 at the bottom and 20 at 10', () => {
    expect([-3, 0, 10].map((x) => probeAt('x^2', x).slope)).toEqual([-6, 0, 20])
  })

  it('with δ = 1 the measured slope of x² is 1 above the rule, everywhere', () => {
    const { rate, exact } = ask('rate', {
      function: { text: 'x^2', variable: 'x' },
      from: -10,
      to: 10,
      points: 41,
      delta: 1,
      scheme: 'forward',
    })
    for (const [k, measured] of rate.entries())
      expect(measured - (exact[k] ?? NaN)).toBeCloseTo(1, 9)
  })

  it('the sigmoid is steepest in the middle, with 1/4, and almost level at both ends', () => {
    expect(probeAt(sigmoid, 0).slope).toBeCloseTo(1 / 4, 15)
    for (const x of [-4, -2, -0.5, 0.5, 2, 4]) expect(probeAt(sigmoid, x).slope).toBeLessThan(1 / 4)
    for (const x of [-10, 10]) expect(probeAt(sigmoid, x).slope).toBeLessThan(1e-4)
  })

  it('|x| has the slopes −1 and 1 at its corner, and no derivative', () => {
    const { slope, slopeLeft, slopeRight } = probeAt('|x|', 0)
    expect([slopeLeft, slopeRight]).toEqual([-1, 1])
    expect(slope).toBeNaN()
    for (const delta of [1, 0.1, 1e-9]) expect(probeAt('|x|', 0, delta).secantSlope).toBe(1)
  })

  it('the best step is near 1e−8 forward, and between 1e−6 and 1e−5 to both sides', () => {
    for (const text of ['x^3 - 2x^2 + 1', 'e^x', 'sin(x)', sigmoid]) {
      const study = ask('errors', { function: { text, variable: 'x' }, at: 1.5 })
      const best = (scheme: 'forward' | 'central'): number =>
        middleOfBest(study.deltas, study[scheme])
      expect(Math.abs(best('forward') + 8)).toBeLessThan(1)
      expect(Math.abs(best('central') + 5.5)).toBeLessThan(1)
    }
  })

  it('the error to both sides shrinks like δ², the forward one like δ', () => {
    const study = ask('errors', { function: { text: 'e^x', variable: 'x' }, at: 1.5 })
    const at = (scheme: 'forward' | 'central', delta: number): number => {
      const k = [...study.deltas].findIndex((one) => Math.abs(one / delta - 1) < 0.2)
      return study[scheme][k] ?? NaN
    }
    expect(Math.round(at('forward', 1e-2) / at('forward', 1e-3))).toBe(10)
    expect(Math.round(at('central', 1e-2) / at('central', 1e-3))).toBe(100)
  })
})

/** Every function that lesson 1 differentiates in its prose and in the worked twins of its hints. */
test.each([
  ['x^2', '2x'],
  ['x^3', '3x^2'],
  ['5x^3', '15x^2'],
  ['x^3 + x^2', '3x^2 + 2x'],
  ['7', '0'],
  ['x', '1'],
  ['x^4 - 5x^2 + 3x - 8', '4x^3 - 10x + 3'],
  ['sqrt(x)', 'x^(-1/2)/2'],
  ['1/x', '-x^(-2)'],
  ['e^x', 'e^x'],
  ['sin(x)', 'cos(x)'],
  ['(3x + 1)^2', '6(3x + 1)'],
  ['9x^2 + 6x + 1', '18x + 6'],
  ['e^(3x)', '3e^(3x)'],
  ['x^2 e^x', '2x e^x + x^2 e^x'],
  ['x^3 - 2x^2 + 1', '3x^2 - 4x'],
  ['x^4 - 5x^2 + 7', '4x^3 - 10x'],
  ['4x^3 - 6x^2 + 7x - 12', '12x^2 - 12x + 7'],
  ['5x^2 - 8x + 10', '10x - 8'],
  ['x^3 - 12x', '3x^2 - 12'],
  ['(7x - 1)^6', '42(7x - 1)^5'],
  ['(5x - 6) e^(7x)', '(35x - 37) e^(7x)'],
])('%s has the slope %s', (text, slope) => {
  expect(gapOfSlope(text, slope)).toBeLessThan(1e-12)
})
