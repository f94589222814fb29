import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

/** Whether the window is too narrow for a side bar; the same width as in the shell's style. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(width < 60rem)')
  const narrow = shallowRef(query.matches)
  const follow = (): void => {
    narrow.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => {
    query.removeEventListener('change', follow)
  })
  return readonly(narrow)
}
