import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { LevelLines } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { ExplorationScope } from '../scope.ts'
import { planeRequest } from './drawing.ts'
import type { PlaneDrawing } from './drawing.ts'
import type { PlaneModel } from './plane-model.ts'

/** The line of all places as high as P, kept up to date while `wanted`. */
export function useLevel(
  scope: ExplorationScope,
  { drawing, drawn }: Pick<PlaneModel, 'drawing' | 'drawn'>,
  wanted: Readonly<Ref<boolean>>,
): Readonly<ShallowRef<LevelLines | undefined>> {
  const level = shallowRef<LevelLines>()
  const ask = latestOnly<{ drawing: PlaneDrawing; height: number }, LevelLines | undefined>({
    async run({ drawing: now, height }, signal) {
      const request = { ...planeRequest(now), levels: [height] }
      const { contours } = await scope.client.call('plots.plane', request, { signal })
      return contours[0]
    },
    done: (lines) => (level.value = lines),
    failed: () => (level.value = undefined),
  })
  watch(
    [drawing, () => drawn.value?.value, wanted],
    ([now, height]) => {
      if (!now || height === undefined || !wanted.value) return
      if (Number.isFinite(height)) ask({ drawing: now, height })
      else level.value = undefined
    },
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return level
}
