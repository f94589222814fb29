import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { PlaneFunction, Spot } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import type { ExplorationScope } from '../scope.ts'
import type { PlaneDrawing } from './drawing.ts'

interface Asked {
  readonly function: PlaneFunction
  readonly at: PlotPoint
}

/** The exact numbers at P: the newest known, and those of exactly this place and function. */
export function useSpot(
  scope: ExplorationScope,
  drawing: Readonly<ShallowRef<PlaneDrawing | undefined>>,
  at: Readonly<ShallowRef<PlotPoint>>,
): {
  readonly spot: Readonly<ShallowRef<Spot | undefined>>
  readonly exact: ComputedRef<Spot | undefined>
} {
  const known = shallowRef<Asked & { readonly spot: Spot }>()
  const ask = latestOnly<Asked, Spot>({
    run: ({ function: f, at: { x, y } }, signal) =>
      scope.client.call('plots.spot', { function: f, at: [x, y] }, { signal }),
    done(spot, asked) {
      known.value = { ...asked, spot }
    },
  })
  watch(
    [drawing, at],
    () => {
      const f = drawing.value?.function
      if (f) ask({ function: f, at: at.value })
    },
    // Asked at once, not with the next render: the answer may still make it into this frame.
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  const exact = computed(() => {
    const now = known.value
    const isCurrent = now?.at === at.value && now.function.text === drawing.value?.function.text
    return isCurrent ? now.spot : undefined
  })
  return { spot: computed(() => known.value?.spot), exact }
}
