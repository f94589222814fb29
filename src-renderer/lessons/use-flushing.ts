import { onBeforeUnmount, onMounted } from 'vue'

/** Calls `flush` whenever the page may be about to go: hidden, closed, or left. */
export function useFlushing(flush: () => void): void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flush()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', flush)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', flush)
  })
}
