import { useRuntime, withDisplay } from './harness/index.ts'
import { exitWith, onPath, runInherited, say } from './runtime/index.ts'
import { npmScript } from './npm-script.ts'

// `npm run test:package`: makes the Debian package, installs it, uses it and removes it again. Only
// root can, and only where that harms nobody: in a container or on a machine of the checks' own.

async function testPackage(): Promise<number> {
  if (process.getuid?.() !== 0 || !onPath('dpkg')) {
    say('the package is not tested here: that installs it, which takes root on Debian or Ubuntu')
    return 0
  }
  const made = await npmScript('package', ['--for-tests'])
  if (made !== 0) return made
  await useRuntime()
  return withDisplay(() =>
    runInherited('playwright', ['test', '--config', 'tests/package/playwright.config.ts']),
  )
}

try {
  process.exitCode = await testPackage()
} catch (error) {
  exitWith(error)
}
