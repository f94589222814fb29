import { ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { PlaneModel } from '../plane/plane-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { extendTrace, stretchesFrom } from '../trace.ts'
import type { Stretch } from '../trace.ts'

/** A direction from P, and those that were tried before. */
export interface DialModel extends Viewable {
  /** Degrees from the x axis, 0 to 360. */
  readonly angle: Ref<number>
  /** How far the rate is measured ahead of P. */
  readonly step: Ref<number>
  /** Directions that were tried at P. */
  readonly tried: ShallowRef<readonly Stretch[]>
  /** The rate by the gradient, and its arrow. */
  readonly showRule: Ref<boolean>
  readonly look: Ref<RateLook>
}

/** The rate as a circular dial, or as a curve over the angle. */
export type RateLook = 'dial' | 'wave'

export const smallestStep = 1e-6
export const largestStep = 1
export const fullTurn = 360
/** A larger leap was typed or clicked: what lies between was not tried. */
const leap = 20

export function useDialModel(scope: ExplorationScope, key: string, plane: PlaneModel): DialModel {
  return scope.model(key, (saved) => createDialModel(plane, saved))
}

function createDialModel(plane: PlaneModel, saved: unknown): DialModel {
  const before = fieldsOf(saved)
  const angle = ref(before.number('angle', 0, 0, fullTurn))
  const step = ref(before.number('step', 0.001, smallestStep, largestStep))
  const tried = shallowRef<readonly Stretch[]>(stretchesFrom(before.list('tried')))
  const showRule = ref(before.flag('showRule', false))
  const look = ref<RateLook>(before.text('look', 'wave') === 'dial' ? 'dial' : 'wave')
  watch(
    angle,
    (now, then) => {
      const from = Math.abs(now - then) <= leap ? then : now
      tried.value = extendTrace(tried.value, from, now)
    },
    { flush: 'sync' },
  )
  // At another place, or for another function, nothing has been tried.
  watch([plane.at, plane.functionId, plane.ownText], () => {
    tried.value = []
  })
  return {
    angle,
    step,
    tried,
    showRule,
    look,
    view: () => ({
      angle: angle.value,
      step: step.value,
      tried: tried.value,
      showRule: showRule.value,
      look: look.value,
    }),
  }
}

export interface BestTried {
  readonly angle: number
  readonly rate: number
}

/** The direction with the largest rate among those tried; none where nothing was. */
export function bestTried(
  angles: ArrayLike<number>,
  rates: ArrayLike<number>,
  tried: readonly Stretch[],
): BestTried | undefined {
  let best: BestTried | undefined
  for (let k = 0; k < angles.length; k++) {
    const [angle, rate] = [angles[k] ?? NaN, rates[k] ?? NaN]
    if (!(rate > (best?.rate ?? -Infinity))) continue
    if (wasTried(tried, angle)) best = { angle, rate }
  }
  return best
}

export const wasTried = (tried: readonly Stretch[], degrees: number): boolean =>
  tried.some(([from, to]) => from <= degrees && degrees <= to)
