import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Rate, RateRequest } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { RateModel } from '../rate-model.ts'
import type { ExplorationScope } from '../scope.ts'

const samples = 601

/**
 * Difference quotients of the shared function over the whole window for the step δ, kept up to date
 * while `wanted`: out of sight nothing is worth computing.
 */
export function useRate(
  scope: ExplorationScope,
  { curves, delta }: RateModel,
  wanted: Readonly<Ref<boolean>>,
): Readonly<ShallowRef<Rate | undefined>> {
  const rate = shallowRef<Rate>()
  const ask = latestOnly<RateRequest, Rate>({
    run: (request, signal) => scope.client.call('plots.rate', request, { signal }),
    done: (answer) => (rate.value = answer),
    failed: () => (rate.value = undefined),
  })
  watch(
    [curves, delta, wanted],
    () => {
      const now = curves.value
      if (!now || !wanted.value) return
      ask({
        function: now.function,
        ...now.window,
        points: samples,
        delta: delta.value,
        scheme: 'forward',
      })
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return rate
}
