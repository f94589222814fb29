import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

const PROJECT = path.resolve(import.meta.dirname, '..', '..')

const NO_RESULTS: Totals = { passed: 0, failed: 1 }

const NOT_RUN: Totals = { passed: 0, failed: 0 }

/** Where the test runners leave their results as JSON; both configurations name them. */
export const RESULTS = {
  unit: path.join(PROJECT, 'out', 'test', 'unit.json'),
  endToEnd: path.join(PROJECT, 'out', 'test', 'e2e.json'),
  package: path.join(PROJECT, 'out', 'test', 'package.json'),
} as const

export interface Totals {
  readonly passed: number
  readonly failed: number
}

/**
 * Of all runners together; one that left no results counts as one failure, but for the test of the
 * package, which does not run everywhere.
 */
export async function readTotals(): Promise<Totals> {
  const read = (file: string): Promise<unknown> =>
    readFile(file, 'utf8').then(
      (text): unknown => JSON.parse(text),
      () => undefined,
    )
  const unit = unitTotals(await read(RESULTS.unit))
  const endToEnd = endToEndTotals(await read(RESULTS.endToEnd))
  const packaged = await read(RESULTS.package)
  const installed = packaged === undefined ? NOT_RUN : endToEndTotals(packaged)
  return [unit, endToEnd, installed].reduce(addTotals)
}

/** So that a run that dies early is not counted with the results of the one before. */
export async function forgetResults(): Promise<void> {
  await Promise.all(Object.values(RESULTS).map((file) => rm(file, { force: true })))
}

/** @param report of Vitest's JSON reporter, which is Jest's format */
export function unitTotals(report: unknown): Totals {
  const { numPassedTests, numFailedTests, success } = fields(report)
  if (typeof numPassedTests !== 'number' || typeof numFailedTests !== 'number') return NO_RESULTS
  // A file that does not even load has no failed test.
  return { passed: numPassedTests, failed: atLeastOne(numFailedTests, success === true) }
}

/** @param report of Playwright's JSON reporter; a flaky test is a broken one */
export function endToEndTotals(report: unknown): Totals {
  const { expected, unexpected, flaky } = fields(fields(report).stats)
  if (typeof expected !== 'number' || typeof unexpected !== 'number') return NO_RESULTS
  const errors = fields(report).errors
  const clean = !Array.isArray(errors) || errors.length === 0
  const failed = unexpected + (typeof flaky === 'number' ? flaky : 0)
  return { passed: expected, failed: atLeastOne(failed, clean) }
}

function atLeastOne(failed: number, success: boolean): number {
  return success ? failed : Math.max(1, failed)
}

function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
