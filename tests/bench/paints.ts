import type { Page } from '@playwright/test'

export interface Paints {
  /** Of the first contentful paint and of the largest one, in milliseconds since 1970. */
  readonly first: number
  readonly largest: number
  /** When the app took over the page that was there at once; the first paint where it tells nothing. */
  readonly stands: number
}

/** When the page was painted; to be asked once nothing larger can follow. */
export function paintsOf(page: Page): Promise<Paints> {
  return page.evaluate<Paints>(`new Promise((resolve) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0].startTime
    new PerformanceObserver((list) => resolve({
      first: performance.timeOrigin + first,
      largest: performance.timeOrigin + list.getEntries().at(-1).startTime,
      stands: performance.timeOrigin + (performance.getEntriesByName('app-stands')[0]?.startTime ?? first),
    })).observe({ type: 'largest-contentful-paint', buffered: true })
  })`)
}
