import { hasDisplay, useRuntime, withDisplay } from './harness/index.ts'
import { buildApp } from './npm-script.ts'
import { exitWith, runInherited, sandboxArguments, say } from './runtime/index.ts'
import { takeTour } from './tour/index.ts'

// `npm start [-- arguments]`: builds the app and opens it; without a display, shows a tour of it.

async function start(): Promise<number> {
  await buildApp()
  const runtime = await useRuntime()
  if (!hasDisplay()) {
    say('there is no display here: taking a tour of the app on a virtual one instead')
    await withDisplay(takeTour)
    return 0
  }
  const args = [...(await sandboxArguments(runtime.executable)), '.', ...process.argv.slice(2)]
  return runInherited(runtime.executable, args)
}

try {
  process.exitCode = await start()
} catch (error) {
  exitWith(error)
}
