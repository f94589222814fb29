import { npmScript } from './npm-script.ts'
import { forgetResults, readTotals } from './testing/totals.ts'
import { runEndToEnd } from './testing/end-to-end.ts'
import { exitWith } from './runtime/index.ts'

// `npm test`: everything that must pass, in the order in which it fails soonest; each part
// runs even if one before it failed. The last line counts tests; a failed check counts as one.

const CHECKS = ['content', 'typecheck', 'lint'] as const

async function testEverything(): Promise<number> {
  const failed: string[] = []
  const step = async (name: string, work: () => Promise<number>): Promise<boolean> => {
    console.log(`\n── ${name}`)
    const start = performance.now()
    const ok = (await work()) === 0
    if (!ok) failed.push(name)
    console.log(`── ${name} ${ok ? 'passed' : 'FAILED'} in ${seconds(start)} s`)
    return ok
  }
  await forgetResults()
  for (const check of CHECKS) await step(check, () => npmScript(check))
  await step('test:unit', () => npmScript('test:unit'))
  const built = await step('build', () => npmScript('build', ['--logLevel', 'warn']))
  if (built) await step('test:e2e', () => runEndToEnd())
  else failed.push('test:e2e')

  const totals = await readTotals()
  console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '')
  // A step that fails without a failed test (a type error, a crash) must not look like a success.
  const failures = Math.max(totals.failed, failed.length)
  console.log(`${totals.passed} passed, ${failures} failed`)
  return failures > 0 || totals.passed === 0 ? 1 : 0
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}

try {
  process.exitCode = await testEverything()
} catch (error) {
  exitWith(error)
}
