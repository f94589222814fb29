import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'
import type { Window } from './rate-model.ts'

const durationMs = 4000

/**
 * Moves `value` evenly from one end to the other, or straight to the end for those who asked their
 * system for less motion.
 */
export function useSweep(
  value: Ref<number>,
  window: Readonly<Ref<Window>>,
): { readonly running: Ref<boolean>; readonly start: () => void; readonly stop: () => void } {
  const running = ref(false)
  let frame: number | undefined

  const stop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    running.value = false
  }
  const start = (): void => {
    stop()
    const { from, to } = window.value
    value.value = from
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      value.value = to
      return
    }
    running.value = true
    let begin: number | undefined
    const move = (now: number): void => {
      begin ??= now
      const part = Math.min(1, (now - begin) / durationMs)
      value.value = Number((from + (to - from) * part).toFixed(3))
      if (part < 1) frame = requestAnimationFrame(move)
      else stop()
    }
    frame = requestAnimationFrame(move)
  }
  onScopeDispose(stop)
  return { running, start, stop }
}
