import { expect, test } from 'vitest'
import {
  currentZone,
  dayBefore,
  dayOf,
  formatDay,
  formatRelative,
  formatTime,
  knownZone,
} from '../../../src-renderer/attempts/times.ts'

const instant = new Date('2026-11-23T11:03:00.000Z')
const later = (minutes: number): Date => new Date(instant.getTime() + minutes * 60_000)

test('the clock and the calendar are those of the zone', () => {
  expect(formatTime(instant, 'Europe/Berlin')).toBe('12:03')
  expect(dayOf(new Date('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24')
})

test('the day before, across months and the changes of the clock', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28')
  expect(dayBefore('2026-03-30')).toBe('2026-03-29')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})

test('the year is named only when it is another one', () => {
  expect(formatDay('2026-11-23', '2026-12-01')).not.toContain('2026')
  expect(formatDay('2025-11-23', '2026-12-01')).toContain('2025')
})

test.each([
  [0, 'now'],
  [5, '5 minutes ago'],
  [90, '1 hour ago'],
  [60 * 30, 'yesterday'],
  [60 * 24 * 3, '3 days ago'],
  [60 * 24 * 7, undefined],
  [-60, undefined],
])('%d minutes later it is worded %s', (minutes, text) => {
  expect(formatRelative(instant, later(minutes))).toBe(text)
})

test('a zone this computer does not know gives way to the present one', () => {
  expect(knownZone('Asia/Kolkata')).toMatch(/^Asia\//)
  expect(knownZone('Mars/Olympus')).toBe(currentZone())
  expect(knownZone('')).toBe(currentZone())
})
