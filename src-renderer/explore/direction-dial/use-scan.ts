import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { PlaneFunction, Scan } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import type { PlaneModel } from '../plane/plane-model.ts'
import type { ExplorationScope } from '../scope.ts'

/** Ten directions for each degree. */
export const scanCount = 3600

interface Asked {
  readonly function: PlaneFunction
  readonly at: PlotPoint
  readonly step: number
}
export type ScanHere = Asked & { readonly scan: Scan }

/** Every direction from P, measured over the step; absent where f has no value at P. */
export function useScan(
  scope: ExplorationScope,
  { drawing, at }: Pick<PlaneModel, 'drawing' | 'at'>,
  step: Readonly<Ref<number>>,
  wanted: Readonly<Ref<boolean>>,
): Readonly<ShallowRef<ScanHere | undefined>> {
  const scanned = shallowRef<ScanHere>()
  const ask = latestOnly<Asked, Scan>({
    run: ({ function: f, at: { x, y }, step: length }, signal) =>
      scope.client.call(
        'plots.scan',
        { function: f, at: [x, y], step: length, count: scanCount },
        { signal },
      ),
    done: (scan, asked) => (scanned.value = { ...asked, scan }),
    failed: () => (scanned.value = undefined),
  })
  watch(
    [drawing, at, step, wanted],
    () => {
      const f = drawing.value?.function
      if (f && wanted.value) ask({ function: f, at: at.value, step: step.value })
    },
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return scanned
}

/** The rate measured in a direction; the scan has no entry for a full turn, which is none at all. */
export function rateAt({ rates }: Scan, degrees: number): number {
  const index = Math.round((degrees / 360) * rates.length) % rates.length
  return rates[index] ?? NaN
}
