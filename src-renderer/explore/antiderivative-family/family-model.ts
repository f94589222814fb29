import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Rate, RateRequest } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { AreaCurves, AreaModel } from '../area/area-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { extendTrace, stretchesFrom } from '../trace.ts'
import type { Stretch } from '../trace.ts'

export const largestConstant = 10

/** A line through points: the slope of the antiderivative, as measured. */
export interface Measured {
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** One antiderivative of the family, and where its slope was looked at. */
export interface FamilyModel extends Viewable {
  readonly constant: Ref<number>
  /** Place of the point P on the antiderivative. */
  readonly at: Ref<number>
  readonly stretches: ShallowRef<readonly Stretch[]>
  readonly slopes: Readonly<ShallowRef<Measured | undefined>>
}

export function useFamilyModel(
  scope: ExplorationScope,
  key: string,
  shared: AreaModel,
  options: unknown,
): FamilyModel {
  return scope.model(key, (saved) => createFamilyModel(scope, shared, options, saved))
}

function createFamilyModel(
  scope: ExplorationScope,
  shared: AreaModel,
  options: unknown,
  saved: unknown,
): FamilyModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const { from, to } = shared.window.value
  const constant = ref(
    before.number('constant', given.number('constant', 0), -largestConstant, largestConstant),
  )
  const at = ref(before.number('at', given.number('at', from), from, to))
  const stretches = shallowRef<readonly Stretch[]>(stretchesFrom(before.list('stretches')))
  watch(at, (now, then) => {
    stretches.value = extendTrace(stretches.value, then, now)
  })
  watch(shared.window, (now) => (at.value = Math.min(now.to, Math.max(now.from, at.value))))
  watch([shared.functionId, shared.ownText], () => {
    stretches.value = []
  })
  return {
    constant,
    at,
    stretches,
    slopes: useSlopes(scope, shared.curves),
    view: () => ({ constant: constant.value, at: at.value, stretches: stretches.value }),
  }
}

const samples = 601
/** Near the best step of the central difference, as lesson 1 found. */
const delta = 1e-5

/** The slope of the antiderivative by difference quotients: nothing here knows f. */
function useSlopes(
  scope: ExplorationScope,
  curves: Readonly<ShallowRef<AreaCurves | undefined>>,
): ShallowRef<Measured | undefined> {
  const slopes = shallowRef<Measured>()
  const ask = latestOnly<RateRequest, Rate>({
    run: (request, signal) => scope.client.call('plots.rate', request, { signal }),
    done: ({ xs, rate }) => (slopes.value = { xs, ys: rate }),
    failed: () => (slopes.value = undefined),
  })
  watch(
    curves,
    (now) => {
      if (!now) return
      const { formula, curve } = now.antiderivative
      if (formula) {
        ask({
          function: { text: formula.text, variable: 'x' },
          ...now.window,
          points: samples,
          delta,
          scheme: 'central',
        })
      } else slopes.value = differences(curve)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return slopes
}

/** Difference quotients between the neighbours of each point of a curve. */
export function differences({ xs, ys }: Measured): Measured {
  return {
    xs,
    ys: ys.map((_, i) => {
      const [before, after] = [Math.max(0, i - 1), Math.min(ys.length - 1, i + 1)]
      const run = (xs[after] ?? NaN) - (xs[before] ?? NaN)
      return ((ys[after] ?? NaN) - (ys[before] ?? NaN)) / run
    }),
  }
}
