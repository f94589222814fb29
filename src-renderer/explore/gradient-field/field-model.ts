import { ref } from 'vue'
import type { Ref } from 'vue'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** How the field is shown. */
export interface FieldModel extends Viewable {
  readonly contours: Ref<boolean>
  /** All arrows of one length: only the colour tells their size. */
  readonly even: Ref<boolean>
}

export function useFieldModel(scope: ExplorationScope, key: string): FieldModel {
  return scope.model(key, (saved) => {
    const before = fieldsOf(saved)
    const contours = ref(before.flag('contours', false))
    const even = ref(before.flag('even', false))
    return { contours, even, view: () => ({ contours: contours.value, even: even.value }) }
  })
}
