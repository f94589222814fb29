import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

/** The time, fresh enough for "5 minutes ago". */
export function useNow(): Readonly<Ref<Date>> {
  const now = shallowRef(new Date())
  const timer = setInterval(() => {
    now.value = new Date()
  }, 30_000)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return readonly(now)
}
