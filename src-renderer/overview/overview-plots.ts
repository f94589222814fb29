import type { DayProgress } from '../../src-shared/domain/index.ts'
import { t } from '../messages/index.ts'
import type { PlotModel } from '../plots/index.ts'

export const daysShown = 30
const dayMs = 86_400_000

/** Whole days from `day` to `today`, both `YYYY-MM-DD`. */
export function daysBetween(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / dayMs)
}

/** The last days, oldest first; a day without attempts has zeros. */
export function lastDays(
  days: readonly DayProgress[],
  today: string,
  count: number,
): readonly Omit<DayProgress, 'day'>[] {
  const byAge = new Map(days.map((day) => [daysBetween(day.day, today), day]))
  return Array.from({ length: count }, (_, index) => {
    const { attempts = 0, independent = 0, assisted = 0 } = byAge.get(count - 1 - index) ?? {}
    return { attempts, independent, assisted }
  })
}

/** Right answers of each of the last days, with and without hints. */
export function daysPlot(days: readonly DayProgress[], today: string): PlotModel {
  const shown = lastDays(days, today, daysShown)
  const xs = shown.map((_, index) => index - (daysShown - 1))
  const most = Math.max(4, ...shown.flatMap(({ independent, assisted }) => [independent, assisted]))
  const series = (id: 'independent' | 'assisted', tone: 1 | 2, column: string) => ({
    ...{ id, mark: 'line' as const, xs, ys: shown.map((day) => day[id]), tone, size: 2.5 },
    ...{ label: t(`overview.days.${id}`), column },
  })
  return {
    x: { label: t('overview.days.axis'), from: 1 - daysShown, to: 0 },
    y: { label: '', from: 0, to: most * 1.1 },
    series: [
      series('assisted', 2, t('overview.days.columnAssisted')),
      series('independent', 1, t('overview.days.columnIndependent')),
    ],
  }
}

const smoothing = 5
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Each guess in percent, and the mean of the last five; from five guesses on. */
export function guessesPlot(scores: readonly number[]): PlotModel | undefined {
  if (scores.length < smoothing) return undefined
  const percent = scores.map((score) => 100 * score)
  const xs = percent.map((_, index) => index + 1)
  const means = percent.map((_, index) =>
    index + 1 < smoothing ? NaN : mean(percent.slice(index + 1 - smoothing, index + 1)),
  )
  return {
    x: { label: t('overview.guesses.axis'), from: 1, to: scores.length },
    y: { label: t('overview.guesses.closeness'), from: 0, to: 105 },
    series: [
      {
        ...{ id: 'each', mark: 'points', xs, ys: percent, tone: 'muted', size: 3 },
        column: t('overview.guesses.columnEach'),
      },
      {
        ...{ id: 'mean', mark: 'line', xs, ys: means, tone: 1, size: 2.5 },
        ...{ label: t('overview.guesses.mean'), column: t('overview.guesses.columnMean') },
      },
    ],
  }
}

/** Mean closeness of the earlier and the later half, in whole percent. */
export function halves(scores: readonly number[]): readonly [before: number, after: number] {
  const middle = Math.floor(scores.length / 2)
  const whole = (part: readonly number[]): number => Math.round(100 * mean(part))
  return [whole(scores.slice(0, middle)), whole(scores.slice(middle))]
}
