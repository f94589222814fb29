import { exitWith, prepareRuntime, say } from './runtime/index.ts'

// `npm run runtime`: gets an Electron without starting anything, trying its own download again.
try {
  const { version, executable } = await prepareRuntime({ retry: true })
  say(`Electron ${version} is ready: ${executable}`)
} catch (error) {
  exitWith(error)
}
