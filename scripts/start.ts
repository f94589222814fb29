import { hasDisplay, useRuntime, withDisplay } from './harness/index.ts'
import { npmScript } from './npm-script.ts'
import { UserError, exitWith, runInherited, sandboxArguments, say } from './runtime/index.ts'
import { takeTour } from './tour/index.ts'

// `npm start [-- arguments]`: builds the app and opens it; without a display, shows a tour of it.

async function start(): Promise<number> {
  if ((await npmScript('build')) !== 0) throw new UserError('the build failed')
  const runtime = await useRuntime()
  if (!hasDisplay()) {
    say('there is no display here: taking a tour of the app on a virtual one instead')
    await withDisplay(takeTour)
    return 0
  }
  const args = [...sandboxArguments(runtime.executable), '.', ...process.argv.slice(2)]
  return runInherited(runtime.executable, args)
}

try {
  process.exitCode = await start()
} catch (error) {
  exitWith(error)
}
