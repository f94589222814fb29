import { inject, onBeforeUnmount, onMounted, provide, ref } from 'vue'
import type { InjectionKey, Ref } from 'vue'

const inSightKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('exploration in sight')

/**
 * Whether `host` is in the window or about to be; provided to everything inside it, so that what
 * nobody sees costs nothing.
 */
export function provideInSight(host: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const inSight = ref(false)
  let observer: IntersectionObserver | undefined
  onMounted(() => {
    if (!host.value) return
    observer = new IntersectionObserver(
      (entries) => {
        inSight.value = entries.at(-1)?.isIntersecting ?? false
      },
      { rootMargin: '50% 0px' },
    )
    observer.observe(host.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  provide(inSightKey, inSight)
  return inSight
}

export function useInSight(): Readonly<Ref<boolean>> {
  return inject(inSightKey, ref(true))
}
