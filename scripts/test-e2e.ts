import { npmScript } from './npm-script.ts'
import { UserError, exitWith } from './runtime/index.ts'
import { runEndToEnd } from './testing/end-to-end.ts'

// `npm run test:e2e [-- Playwright's arguments]`: builds the app and tests it in Electron.
try {
  if ((await npmScript('build')) !== 0) throw new UserError('the build failed')
  process.exitCode = await runEndToEnd(process.argv.slice(2))
} catch (error) {
  exitWith(error)
}
