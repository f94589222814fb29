import type { Router } from 'vue-router'
import type { FirstPage } from '../../../src-shared/domain/index.ts'
import { nabla } from '../../api/index.ts'
import { takeFirstPage } from './take-first-page.ts'

/** How long nothing has to have changed: nobody draws the page while it is being used. */
const restMs = 1200
/** Further down, the page comes up at its top and goes on to where it was left. */
const topPx = 8

/** A lesson's text stands still; the other pages tell what has been done since. */
const isKept = (path: string): boolean => path.startsWith('/lessons/')

/**
 * Has the main process keep the page as it stands, for the next start to show until the app is up
 * again. Only the top of a lesson, and only where it need not be said first who sits here.
 */
export function keepFirstPage(
  router: Router,
  app: HTMLElement | null,
  isAnyones: () => boolean,
): void {
  let kept: FirstPage | null | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(page: FirstPage | null): void {
    if (page === kept || (page?.body === kept?.body && page?.styles === kept?.styles)) return
    kept = page
    // Without it the next start is slower, and nothing else.
    nabla.call('app.keepFirstPage', page).catch(() => undefined)
  }
  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      requestIdleCallback(() => {
        // What a dialog says is over by the next start.
        if (app === null || app.querySelector('dialog[open]')) return
        const mayKeep = isKept(router.currentRoute.value.path) && isAnyones()
        keep(mayKeep && window.scrollY <= topPx ? takeFirstPage(app) : null)
      })
    }, restMs)
  }

  router.afterEach((to, from) => {
    // At once: another page is where the learner goes on now.
    if (to.path !== from.path && from.matched.length > 0) keep(null)
    soon()
  })
  new MutationObserver(soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  window.addEventListener('scroll', soon, { passive: true })
  window.addEventListener('resize', soon)
}

/** Takes away what the last start left, in the same task in which the app takes its place. */
export function dropFirstPage(): void {
  document.getElementById('first-page')?.remove()
  document.getElementById('first-page-styles')?.remove()
}
