import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Rate, RateRequest } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { RateModel } from '../rate-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { extendTrace, stretchesFrom } from './trace.ts'
import type { Stretch } from './trace.ts'

/** Where P has been, and the slope that the step δ gives there. */
export interface TraceModel extends Viewable {
  readonly stretches: ShallowRef<readonly Stretch[]>
  readonly showRule: Ref<boolean>
  /** Difference quotients over the whole window; the plot shows those where P has been. */
  readonly rate: Readonly<ShallowRef<Rate | undefined>>
}

const samples = 601

export function useTraceModel(scope: ExplorationScope, key: string, shared: RateModel): TraceModel {
  return scope.model(key, (saved) => createTraceModel(scope, shared, saved))
}

function createTraceModel(
  scope: ExplorationScope,
  shared: RateModel,
  saved: unknown,
): TraceModel {
  const before = fieldsOf(saved)
  const stretches = shallowRef<readonly Stretch[]>(stretchesFrom(before.list('stretches')))
  const showRule = ref(before.flag('showRule', true))
  const rate = shallowRef<Rate>()
  const { from, to } = shared.window

  const ask = latestOnly<RateRequest, Rate>({
    run: (request, signal) => scope.client.call('plots.rate', request, { signal }),
    done: (answer) => (rate.value = answer),
    failed: () => (rate.value = undefined),
    cancelStale: true,
  })
  watch(
    [shared.curves, shared.delta],
    () => {
      const f = shared.curves.value?.function
      if (!f) return
      ask({ function: f, from, to, points: samples, delta: shared.delta.value, scheme: 'forward' })
    },
    { immediate: true },
  )
  watch(shared.at, (now, then) => {
    stretches.value = extendTrace(stretches.value, then, now)
  })
  // Another function is another slope: what was traced for the last one says nothing.
  watch(shared.functionId, () => (stretches.value = []))
  watch(shared.ownText, () => (stretches.value = []))
  onScopeDispose(ask.stop)

  return {
    stretches,
    showRule,
    rate,
    view: () => ({ stretches: stretches.value, showRule: showRule.value }),
  }
}
