import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { ExerciseId, Failure, Hint } from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'

export interface HintList {
  readonly hints: Readonly<ShallowRef<readonly Hint[]>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly levels: () => number[]
  readonly open: (level: number) => Promise<void>
  readonly clear: () => void
}

/** The hints that are open, in their order. */
export function createHintList(
  client: Client,
  variant: () => { readonly exerciseId: ExerciseId; readonly seed: number },
): HintList {
  const hints = shallowRef<readonly Hint[]>([])
  const failure = shallowRef<Failure>()
  const levels = (): number[] => hints.value.map(({ level }) => level)
  return {
    hints,
    failure,
    levels,
    async open(level) {
      failure.value = undefined
      const asked = variant()
      try {
        const hint = await client.call('exercises.hint', { ...asked, level })
        if (levels().includes(level) || asked.seed !== variant().seed) return
        hints.value = [...hints.value, hint].toSorted((a, b) => a.level - b.level)
      } catch (error) {
        failure.value = failureOf(error)
      }
    },
    clear() {
      hints.value = []
      failure.value = undefined
    },
  }
}
