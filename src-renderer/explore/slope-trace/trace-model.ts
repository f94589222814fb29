import { ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { RateModel } from '../rate-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { extendTrace, stretchesFrom } from '../trace.ts'
import type { Stretch } from '../trace.ts'

/** Where P has been. */
export interface TraceModel extends Viewable {
  readonly stretches: ShallowRef<readonly Stretch[]>
  readonly showRule: Ref<boolean>
}

export function useTraceModel(scope: ExplorationScope, key: string, shared: RateModel): TraceModel {
  return scope.model(key, (saved) => createTraceModel(shared, saved))
}

function createTraceModel(shared: RateModel, saved: unknown): TraceModel {
  const before = fieldsOf(saved)
  const stretches = shallowRef<readonly Stretch[]>(stretchesFrom(before.list('stretches')))
  const showRule = ref(before.flag('showRule', true))
  watch(shared.at, (now, then) => {
    stretches.value = extendTrace(stretches.value, then, now)
  })
  // Another function is another slope: what was traced for the last one says nothing.
  watch([shared.functionId, shared.ownText], () => {
    stretches.value = []
  })
  return {
    stretches,
    showRule,
    view: () => ({ stretches: stretches.value, showRule: showRule.value }),
  }
}
