import { ref } from 'vue'
import type { Ref } from 'vue'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** What of a map is shown. */
export interface ShowModel extends Viewable {
  readonly heat: Ref<boolean>
  readonly contours: Ref<boolean>
  readonly arrow: Ref<boolean>
}

export function useShowModel(scope: ExplorationScope, key: string): ShowModel {
  return scope.model(key, (saved) => {
    const before = fieldsOf(saved)
    const heat = ref(before.flag('heat', true))
    const contours = ref(before.flag('contours', true))
    const arrow = ref(before.flag('arrow', true))
    return {
      heat,
      contours,
      arrow,
      view: () => ({ heat: heat.value, contours: contours.value, arrow: arrow.value }),
    }
  })
}
