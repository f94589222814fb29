import { onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'

export interface Runner {
  readonly running: Readonly<Ref<boolean>>
  /** One step further. */
  readonly step: () => void
  /** Runs to the end, or stops where it is. */
  readonly toggle: () => void
  readonly rewind: () => void
}

const stepMs = 160

/**
 * Shows a finished walk place by place: `shown` counts the steps taken, `last` those there are. Those
 * who asked their system for less motion see the end at once.
 */
export function useRunner(shown: Ref<number>, last: Readonly<Ref<number>>): Runner {
  const running = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = (): void => {
    clearInterval(timer)
    running.value = false
  }
  const step = (): void => {
    if (shown.value < last.value) shown.value++
    if (shown.value >= last.value) stop()
  }
  watch(last, (now) => {
    if (shown.value > now) shown.value = now
  })
  onScopeDispose(stop)
  return {
    running,
    step() {
      stop()
      step()
    },
    toggle() {
      if (running.value) {
        stop()
        return
      }
      if (shown.value >= last.value) shown.value = 0
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        shown.value = last.value
        return
      }
      running.value = true
      timer = setInterval(step, stepMs)
    },
    rewind() {
      stop()
      shown.value = 0
    },
  }
}
