import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'

/** A step counts as being read once it has come this far up the window. */
const readingLine = 0.35

/** Which step is being read, and the way to another one. Steps are the host's children with an id. */
export function useCurrentStep(host: Readonly<Ref<HTMLElement | null>>): {
  readonly current: Ref<string | undefined>
  readonly goTo: (stepId: string) => void
} {
  const current = ref<string>()
  let frame: number | undefined

  function update(): void {
    frame = undefined
    const steps = [...(host.value?.children ?? [])]
    const line = window.innerHeight * readingLine
    const passed = steps.filter((step) => step.getBoundingClientRect().top <= line)
    current.value = (passed.at(-1) ?? steps[0])?.id
  }
  function later(): void {
    frame ??= requestAnimationFrame(update)
  }
  function goTo(stepId: string): void {
    const step = document.getElementById(stepId)
    if (!step) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    step.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
    step.querySelector('h2')?.focus({ preventScroll: true })
  }

  onMounted(() => {
    update()
    // The page may scroll in any of its ancestors.
    document.addEventListener('scroll', later, { capture: true, passive: true })
    window.addEventListener('resize', later)
  })
  onBeforeUnmount(() => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    document.removeEventListener('scroll', later, { capture: true })
    window.removeEventListener('resize', later)
  })
  return { current, goTo }
}
