import { nextTick, onMounted } from 'vue'
import type { Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { goToExercise } from './go-to-exercise.ts'
import { readWanted } from './wanted-exercise.ts'
import type { WantedExercise } from './wanted-exercise.ts'

/**
 * The exercise that the address asks for, brought into view once the lesson stands. The address then
 * forgets it: a reload is no second wish.
 */
export function useWantedExercise(
  host: Readonly<Ref<HTMLElement | null>>,
  completeNow: () => void,
): WantedExercise | undefined {
  const route = useRoute()
  const router = useRouter()
  const wanted = readWanted(route.query)
  onMounted(async () => {
    if (!wanted) return
    completeNow()
    await router.replace({ path: route.path, query: {} })
    await nextTick()
    goToExercise(host.value, wanted.exerciseId)
  })
  return wanted
}
