import { useRuntime, withDisplay } from './harness/index.ts'
import { buildApp } from './npm-script.ts'
import { exitWith } from './runtime/index.ts'
import { takeShots } from './tour/index.ts'

// `npm run shots [-- 4 5]`: pictures of every screen, for review, or of the steps of some lessons.
try {
  await buildApp()
  await useRuntime()
  const lessons = process.argv.slice(2).map(Number).filter(Number.isInteger)
  await withDisplay(() => takeShots(lessons))
} catch (error) {
  exitWith(error)
}
