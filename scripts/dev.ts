import { hasDisplay, useRuntime } from './harness/index.ts'
import { npmScript } from './npm-script.ts'
import { UserError, exitWith, runInherited, sandboxArguments } from './runtime/index.ts'

// `npm run dev`: the app with hot reload.

async function develop(): Promise<number> {
  if (!hasDisplay()) throw new UserError('there is no display here to develop on')
  if ((await npmScript('content')) !== 0) throw new UserError('the lessons could not be compiled')
  const { executable } = await useRuntime()
  const asRoot = (await sandboxArguments(executable)).length > 0
  return runInherited('electron-vite', ['dev', ...(asRoot ? ['--noSandbox'] : [])])
}

try {
  process.exitCode = await develop()
} catch (error) {
  exitWith(error)
}
