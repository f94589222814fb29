/** A page whose content has not come by then will not be scrolled any more. */
const patienceMs = 3000
const interruptions = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

let stop: (() => void) | undefined

/**
 * Scrolls to an offset as soon as the page has grown tall enough. The learner's own first touch
 * ends the attempt.
 * @returns what ends it
 */
export function scrollWhenPossible(offset: number): () => void {
  stop?.()
  window.scrollTo(0, offset)
  if (offset === 0) return () => undefined

  const observer = new ResizeObserver(() => {
    const reach = document.documentElement.scrollHeight - window.innerHeight
    if (reach < offset) return
    window.scrollTo(0, offset)
    end()
  })
  const timer = setTimeout(end, patienceMs)
  for (const type of interruptions) window.addEventListener(type, end, { passive: true })

  function end(): void {
    observer.disconnect()
    clearTimeout(timer)
    for (const type of interruptions) window.removeEventListener(type, end)
    if (stop === end) stop = undefined
  }
  stop = end
  observer.observe(document.body)
  return end
}

/** Whether a page is still growing towards its offset: what it shows now is not the learner's. */
scrollWhenPossible.busy = (): boolean => stop !== undefined
