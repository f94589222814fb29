import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { Slices } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint, PlotSeries } from '../../plots/index.ts'
import type { ExplorationScope } from '../scope.ts'
import { readGrid } from './grid.ts'
import type { PlaneDrawing } from './drawing.ts'
import type { PlaneModel } from './plane-model.ts'

export type Line = Pick<PlotSeries, 'xs' | 'ys'>

/** f along each axis through P: over x with y held, and over y with x held. */
export interface DrawnSlices {
  readonly alongX: Line
  readonly alongY: Line
}

interface Asked {
  readonly drawing: PlaneDrawing
  readonly at: PlotPoint
}

/** Device pixels for half the width of an exploration on a dense screen. */
const samplingWidth = 800

/** The two slices through P while `wanted`: exact where known, else read off the grid. */
export function useSlices(
  scope: ExplorationScope,
  { drawing, at }: Pick<PlaneModel, 'drawing' | 'at'>,
  wanted: Readonly<Ref<boolean>>,
): ComputedRef<DrawnSlices | undefined> {
  const known = shallowRef<Asked & { readonly slices: Slices }>()
  const ask = latestOnly<Asked, Slices>({
    run: ({ drawing: { function: f, window }, at: place }, signal) =>
      scope.client.call(
        'plots.slices',
        {
          function: f,
          at: [place.x, place.y],
          xRange: [window.x.from, window.x.to],
          yRange: [window.y.from, window.y.to],
          pixels: samplingWidth,
        },
        { signal },
      ),
    done: (slices, asked) => (known.value = { ...asked, slices }),
  })
  watch(
    [drawing, at, wanted],
    ([now, place]) => {
      if (now && wanted.value) ask({ drawing: now, at: place })
    },
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return computed(() => {
    const now = drawing.value
    if (!now) return undefined
    const { x, y } = at.value
    const exact = known.value?.drawing === now ? known.value : undefined
    return {
      // A slice along x is the same wherever on it P lies.
      alongX: exact?.at.y === y ? exact.slices.alongX : gridSliceX(now, y),
      alongY: exact?.at.x === x ? exact.slices.alongY : gridSliceY(now, x),
    }
  })
}

function gridSliceX({ plane }: PlaneDrawing, y: number): Line {
  return { xs: plane.xs, ys: plane.xs.map((x) => readGrid(plane, x, y)) }
}
function gridSliceY({ plane }: PlaneDrawing, x: number): Line {
  return { xs: plane.ys, ys: plane.ys.map((y) => readGrid(plane, x, y)) }
}
