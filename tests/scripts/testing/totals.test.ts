import { describe, expect, it } from 'vitest'
import { endToEndTotals, unitTotals } from '../../../scripts/testing/totals.ts'

describe('the totals of a test run', () => {
  it('are those that the reporters give', () => {
    expect(unitTotals({ numPassedTests: 7, numFailedTests: 2, success: false })).toEqual({
      passed: 7,
      failed: 2,
    })
    const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 0 }
    expect(endToEndTotals({ stats, errors: [] })).toEqual({ passed: 3, failed: 1 })
  })

  it('count a runner without results as a failure', () => {
    expect(unitTotals(undefined)).toEqual({ passed: 0, failed: 1 })
    expect(endToEndTotals({})).toEqual({ passed: 0, failed: 1 })
  })

  it('count a file that does not load, though no test of it failed', () => {
    expect(unitTotals({ numPassedTests: 7, numFailedTests: 0, success: false }).failed).toBe(1)
    const stats = { expected: 3, unexpected: 0, flaky: 0 }
    expect(endToEndTotals({ stats, errors: [{ message: 'no' }] }).failed).toBe(1)
  })

  it('count a flaky test as failed', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1 }
    expect(endToEndTotals({ stats, errors: [] })).toEqual({ passed: 3, failed: 1 })
  })
})
