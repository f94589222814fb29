import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Makes what is wider than its room a stop of the Tab key, while and only while there is something to
 * scroll to: a long formula or program in a narrow window is then within reach of the arrow keys.
 * `find` gives the elements that scroll sideways; the returned function looks again.
 */
export function useKeyboardScroll(find: () => Iterable<HTMLElement>): () => void {
  let observer: ResizeObserver | undefined

  function mark(): void {
    for (const element of find()) {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
  }
  function look(): void {
    observer?.disconnect()
    for (const element of find()) {
      observer?.observe(element)
      // What is in it grows with its fonts and its text, which the element itself does not show.
      for (const child of element.children) observer?.observe(child)
    }
  }
  onMounted(() => {
    observer = new ResizeObserver(mark)
    look()
  })
  onBeforeUnmount(() => observer?.disconnect())
  return look
}
