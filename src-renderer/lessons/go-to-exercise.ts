import type { ExerciseId } from '../../src-shared/domain/index.ts'

/** As long as plots above an exercise may still come and push it away. */
const settlingMs = 3000
const touches = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/**
 * Brings an exercise that stands within `host` into view, with the focus on it, and keeps it there
 * while the lesson around it is still growing; the learner's own first touch ends that.
 */
export function goToExercise(host: ParentNode | null, exerciseId: ExerciseId): void {
  const card = host?.querySelector<HTMLElement>(`[data-exercise="${exerciseId}"]`)
  if (!card) return
  const bring = (): void => {
    card.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  bring()
  card.focus({ preventScroll: true })

  const growing = new ResizeObserver(bring)
  growing.observe(document.body)
  const timer = setTimeout(end, settlingMs)
  for (const type of touches) window.addEventListener(type, end, { passive: true })
  function end(): void {
    growing.disconnect()
    clearTimeout(timer)
    for (const type of touches) window.removeEventListener(type, end)
  }
}
