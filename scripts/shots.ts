import { useRuntime, withDisplay } from './harness/index.ts'
import { buildApp } from './npm-script.ts'
import { exitWith } from './runtime/index.ts'
import { takeShots } from './tour/index.ts'

// `npm run shots`: pictures of every screen, for review.
try {
  await buildApp()
  await useRuntime()
  await withDisplay(takeShots)
} catch (error) {
  exitWith(error)
}
