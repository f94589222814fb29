import type { RouteLocationNormalized, Router } from 'vue-router'
import type { useSettings } from '../settings/index.ts'
import { scrollWhenPossible } from './scroll-when-possible.ts'

/** Past attempts are many and short: their scroll offsets are not worth keeping. */
const remembersScroll = (path: string): boolean => !path.startsWith('/history/')

/** Where it is said who sits here is nobody's place to go on. */
const isPlace = (path: string): boolean => path !== '/learners'

/** A lesson that is asked for one of its exercises goes there by itself. */
const leadsFurther = ({ path, query }: RouteLocationNormalized): boolean =>
  path.startsWith('/lessons/') && query.exercise !== undefined

/** Remembers the page and how far it was read, and returns there when the page is opened again. */
export function keepPlace(router: Router, settings: ReturnType<typeof useSettings>): void {
  // The browser would restore what it knows, which is nothing after a restart.
  window.history.scrollRestoration = 'manual'
  let stopScrolling = (): void => undefined
  /** Set while a page is changing: the browser moves the offset then, not the learner. */
  let moving = true

  const remember = (path: string): void => {
    if (isPlace(path))
      settings.rememberPlace(path, remembersScroll(path) ? window.scrollY : undefined)
  }

  router.beforeEach((_to, from) => {
    if (!moving && from.matched.length > 0) remember(from.path)
    stopScrolling()
    moving = true
  })
  router.afterEach((to, from, failed) => {
    moving = false
    if (failed || leadsFurther(to)) return
    // Only what is looked for on the page has changed.
    if (from.matched.length > 0 && to.path === from.path) return
    const offset = settings.settings.scroll[to.path] ?? 0
    if (isPlace(to.path))
      settings.rememberPlace(to.path, remembersScroll(to.path) ? offset : undefined)
    stopScrolling = scrollWhenPossible(offset)
  })

  window.addEventListener(
    'scroll',
    () => {
      if (!moving && !scrollWhenPossible.busy()) remember(router.currentRoute.value.path)
    },
    { passive: true },
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void settings.write()
  })
  window.addEventListener('pagehide', () => void settings.write())
}
