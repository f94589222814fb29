import { onScopeDispose, readonly, shallowRef, watchEffect } from 'vue'

const title = shallowRef('')

/** What the page in front is called; empty while it does not know yet. */
export const pageTitle = readonly(title)

/** Names the page for the window's title and for screen readers, for as long as it is shown. */
export function usePageTitle(name: () => string): void {
  watchEffect(() => {
    title.value = name()
  })
  onScopeDispose(() => {
    title.value = ''
  })
}
