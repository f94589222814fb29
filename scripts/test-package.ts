import { useRuntime, withDisplay } from './harness/index.ts'
import { digests } from './package/digests.ts'
import { exitWith, onPath, run, runInherited, say } from './runtime/index.ts'
import { npmScript } from './npm-script.ts'

// `npm run test:package`: makes the Debian package, installs it, uses it and removes it again. Only
// root can, and only where that harms nobody: in a container or on a machine of the checks' own.

/** There is one /usr on a machine, whoever tests on it. */
const lock = '/run/lock/nabla-package-test'

async function testPackage(): Promise<number> {
  if (process.getuid?.() !== 0 || !onPath('dpkg')) {
    say('the package is not tested here: that installs it, which takes root on Debian or Ubuntu')
    return 0
  }
  const present = await run('dpkg-query', [
    '--show',
    '--showformat=${db:Status-Status} ${Version}',
    'nabla',
  ])
  if (/^installed (?!.*\.test$)/.test(present.stdout)) {
    say('the package is not tested here: that would remove the Nabla that is installed')
    return 0
  }
  // Twice, as the same sources must make the same packages.
  const first = await npmScript('package', ['--for-tests'])
  if (first !== 0) return first
  process.env.NABLA_FIRST_DIGESTS = JSON.stringify(await digests())
  const made = await npmScript('package', ['--for-tests'])
  if (made !== 0) return made
  await useRuntime()
  const tests = ['playwright', 'test', '--config', 'tests/package/playwright.config.ts']
  return withDisplay(() => runInherited('flock', [lock, ...tests]))
}

try {
  process.exitCode = await testPackage()
} catch (error) {
  exitWith(error)
}
