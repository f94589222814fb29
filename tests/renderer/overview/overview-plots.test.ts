import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  daysPlot,
  guessesPlot,
  halves,
  lastDays,
} from '../../../src-renderer/overview/overview-plots.ts'
import { formatSpan } from '../../../src-renderer/overview/spans.ts'

describe('the last days', () => {
  const days = [
    { day: '2026-03-28', attempts: 3, independent: 2, assisted: 1 },
    { day: '2026-03-30', attempts: 1, independent: 0, assisted: 0 },
  ]

  it('are counted over a change of the clock, and have a zero for each without attempts', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(lastDays(days, '2026-03-30', 4)).toEqual([
      { attempts: 0, independent: 0, assisted: 0 },
      { attempts: 3, independent: 2, assisted: 1 },
      { attempts: 0, independent: 0, assisted: 0 },
      { attempts: 1, independent: 0, assisted: 0 },
    ])
  })

  it('are drawn up to today, both kinds of right answers in the table', () => {
    const { x, series } = daysPlot(days, '2026-03-30')
    expect([x.from, x.to]).toEqual([-29, 0])
    expect(series.map(({ ys }) => ys[27])).toEqual([1, 2])
    expect(series.every(({ column }) => column !== undefined)).toBe(true)
  })
})

describe('guesses', () => {
  it('are drawn from five on, with the mean of the last five', () => {
    expect(guessesPlot([1, 1, 1, 1])).toBeUndefined()
    const model = guessesPlot([0, 0.5, 1, 0.5, 0, 1])
    const [each, mean] = model?.series ?? []
    expect(Array.from(each?.ys ?? [])).toEqual([0, 50, 100, 50, 0, 100])
    expect(Array.from(mean?.ys ?? [])).toEqual([NaN, NaN, NaN, NaN, 40, 60])
  })

  it('are compared half with half', () => {
    expect(halves([0.1, 0.3, 0.8, 0.9])).toEqual([20, 85])
  })
})

it('a span of time is said in the units that matter', () => {
  expect([40_000, 720_000, 3_600_000, 11_100_000].map(formatSpan)).toEqual([
    '40s',
    '12m',
    '1h',
    '3h 5m',
  ])
})
