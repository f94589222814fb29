import { buildApp } from './npm-script.ts'
import { exitWith } from './runtime/index.ts'
import { runEndToEnd } from './testing/end-to-end.ts'

// `npm run test:e2e [-- Playwright's arguments]`: builds the app and tests it in Electron.
try {
  await buildApp()
  process.exitCode = await runEndToEnd(process.argv.slice(2))
} catch (error) {
  exitWith(error)
}
