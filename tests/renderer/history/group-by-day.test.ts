import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttemptSummary } from '../../../src-shared/domain/index.ts'
import { groupByDay } from '../../../src-renderer/history/group-by-day.ts'

const at = (submittedAt: string): AttemptSummary =>
  ({ id: submittedAt, submittedAt }) as unknown as AttemptSummary

test('midnight is that of the zone asked for', () => {
  const attempts = [at('2026-11-23T00:30:00.000Z'), at('2026-11-22T23:30:00.000Z')]
  expect(groupByDay(attempts, 'UTC').map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22'])
  expect(groupByDay(attempts, 'Europe/Berlin').map(({ day }) => day)).toEqual(['2026-11-23'])
  expect(groupByDay(attempts, 'America/New_York').map(({ day }) => day)).toEqual(['2026-11-22'])
})

test('nothing is lost and nothing changes places', () => {
  const instant = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(fc.array(instant), (dates) => {
      const attempts = dates.map((date) => at(date.toISOString()))
      const groups = groupByDay(attempts, 'Asia/Kolkata')
      expect(groups.flatMap((group) => group.attempts)).toEqual(attempts)
      for (const [index, { day }] of groups.entries()) expect(day).not.toBe(groups[index + 1]?.day)
    }),
    { numRuns: 30 },
  )
})
