let painted: Promise<void> | undefined

/**
 * Fulfilled once the window has shown something for the first time; at once ever after. What waits
 * for it leaves the processor to the text that the learner waits for: the frame is drawn on
 * another thread, long after the page's own code is through with it.
 */
export function firstPaint(): Promise<void> {
  painted ??= new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
      resolve()
      return
    }
    const observer = new PerformanceObserver(() => {
      observer.disconnect()
      resolve()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
  return painted
}
