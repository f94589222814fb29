import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import type { ComputedRef } from 'vue'
import { firstPaint } from '../ui/index.ts'

/** Fills the window on every screen that a lesson opens on. */
const atOnce = 2

/**
 * How many of a lesson's steps stand: the first ones with the first paint, the others one by one
 * whenever the page has nothing else to do.
 */
export function useStagedSteps(total: () => number): {
  readonly standing: ComputedRef<number>
  /** Brings up all that is missing, for a way that leads further down. */
  readonly completeNow: () => void
} {
  const raised = ref(atOnce)
  let handle: number | undefined

  function later(): void {
    handle = requestIdleCallback(
      () => {
        raised.value++
        if (raised.value < total()) later()
      },
      { timeout: 200 },
    )
  }
  onMounted(async () => {
    await firstPaint()
    if (raised.value < total()) later()
  })
  onBeforeUnmount(() => {
    raised.value = Infinity
    if (handle !== undefined) cancelIdleCallback(handle)
  })
  return {
    standing: computed(() => Math.min(raised.value, total())),
    completeNow() {
      raised.value = Infinity
    },
  }
}
