import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { nabla } from '../api/index.ts'
import { useLearners } from '../learners/index.ts'
import { useProgress } from '../progress/index.ts'
import { useSettings } from '../settings/index.ts'
import { fontsLoaded } from '../ui/index.ts'
import AppShell from './AppShell.vue'
import { dropFirstPage, keepFirstPage } from './first-page/index.ts'
import { createAppRouter } from './router.ts'
import { keepPlace } from './keep-place.ts'

/** Whatever the screen has read may no longer be so: it begins anew, at the same place. */
function followStorage(): void {
  nabla.on('storage-changed', () => {
    window.location.reload()
  })
}

/** Brings the screen up where the learner left it. */
export async function startShell(target: string): Promise<void> {
  const app = createApp(AppShell)
  app.use(createPinia())
  followStorage()
  const progress = useProgress()
  progress.follow()
  void progress.load()

  const fonts = fontsLoaded(['1em Inter', '1em "Source Serif 4"'])
  // Fetched while the settings are on their way: most starts go on with a lesson, and the others read one soon.
  void import('../lessons/LessonPage.vue')
  const settings = useSettings()
  const learners = useLearners()
  const [{ place }] = await Promise.all([settings.load(), learners.load()])
  const router = createAppRouter(place)
  // Nothing is anybody's until it is said who sits here.
  router.beforeEach(({ path }) => learners.isSeated || path === '/learners' || '/learners')
  keepPlace(router, settings)
  app.use(router)
  // The first thing painted is the page itself, not a frame around nothing.
  await Promise.all([router.isReady(), fonts])
  dropFirstPage()
  app.mount(target)
  performance.mark('app-stands')
  keepFirstPage(router, document.querySelector<HTMLElement>(target), () => learners.isAnyones)
}
