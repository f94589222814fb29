import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Surface } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { planeRequest } from '../plane/drawing.ts'
import type { PlaneDrawing } from '../plane/drawing.ts'
import type { PlaneModel } from '../plane/plane-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { tiltRange } from './view-angles.ts'
import type { ViewAngles } from './view-angles.ts'

/** How the surface is turned. */
export interface SurfaceModel extends Viewable {
  readonly angles: ShallowRef<ViewAngles>
}

export function useSurfaceModel(scope: ExplorationScope, key: string): SurfaceModel {
  return scope.model(key, (saved) => {
    const before = fieldsOf(saved)
    const angles = shallowRef<ViewAngles>({
      turn: before.number('turn', 30, 0, 360),
      tilt: before.number('tilt', 28, tiltRange.min, tiltRange.max),
    })
    return { angles, view: () => ({ ...angles.value }) }
  })
}

export interface DrawnSurface {
  readonly drawing: PlaneDrawing
  readonly surface: Surface
}

/** The mesh of the function that is drawn, while `wanted`. */
export function useSurface(
  scope: ExplorationScope,
  { drawing }: Pick<PlaneModel, 'drawing'>,
  wanted: Readonly<Ref<boolean>>,
): Readonly<ShallowRef<DrawnSurface | undefined>> {
  const drawn = shallowRef<DrawnSurface>()
  const ask = latestOnly<PlaneDrawing, Surface>({
    run: (now, signal) => scope.client.call('plots.surface', planeRequest(now), { signal }),
    done: (surface, now) => (drawn.value = { drawing: now, surface }),
    cancelStale: true,
  })
  watch(
    [drawing, wanted],
    ([now]) => {
      if (now && wanted.value && drawn.value?.drawing !== now) ask(now)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return drawn
}
