import { useRuntime, withDisplay } from './harness/index.ts'
import { npmScript } from './npm-script.ts'
import { UserError, exitWith } from './runtime/index.ts'
import { takeShots } from './tour/index.ts'

// `npm run shots`: pictures of every screen, for review.
try {
  if ((await npmScript('build')) !== 0) throw new UserError('the build failed')
  await useRuntime()
  await withDisplay(takeShots)
} catch (error) {
  exitWith(error)
}
