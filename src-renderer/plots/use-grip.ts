import { computed, inject, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { plotLayoutKey } from './layout.ts'
import type { PlotPoint } from './model.ts'
import { clamp } from './slider-keys.ts'

export interface Grip {
  /** Where the handle lies, CSS pixels; outside of the plot it waits at the edge. */
  readonly pixel: ComputedRef<PlotPoint | undefined>
  readonly dragging: Ref<boolean>
  readonly grab: (event: PointerEvent) => void
  readonly drag: (event: PointerEvent) => void
  readonly release: () => void
}

/**
 * Lets a handle at `at` (plot coordinates) be dragged; `moved` hears where it was dragged to. It
 * keeps its distance to the pointer that took hold of it.
 */
export function useGrip(at: () => PlotPoint, moved: (place: PlotPoint) => void): Grip {
  const layout = inject(plotLayoutKey)
  const dragging = ref(false)
  let grip: PlotPoint = { x: 0, y: 0 }

  const pixel = computed(() => {
    const now = layout?.value
    if (!now) return undefined
    const { x, y } = now.toPixel(at())
    if (Number.isNaN(x)) return undefined
    return {
      x: clamp(x, now.left, now.right),
      y: Number.isNaN(y) ? now.bottom : clamp(y, now.top, now.bottom),
    }
  })

  function grab(event: PointerEvent): void {
    if (event.button !== 0 || !pixel.value) return
    const target = event.currentTarget as HTMLElement
    target.setPointerCapture(event.pointerId)
    target.focus({ preventScroll: true })
    event.preventDefault()
    grip = { x: event.clientX - pixel.value.x, y: event.clientY - pixel.value.y }
    dragging.value = true
  }
  function drag(event: PointerEvent): void {
    if (!dragging.value || !layout?.value) return
    moved(layout.value.toValue({ x: event.clientX - grip.x, y: event.clientY - grip.y }))
  }
  return {
    pixel,
    dragging,
    grab,
    drag,
    release: () => {
      dragging.value = false
    },
  }
}
