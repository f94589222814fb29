import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Failure, LabelledPoint, Margin } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { failureOf } from '../../ui/index.ts'
import type { ExplorationScope } from '../scope.ts'
import { hasBothClasses } from './points.ts'

/** The widest street between points, and the points it belongs to. */
export interface Solved {
  readonly points: readonly LabelledPoint[]
  readonly margin: Margin
}

interface Wanted {
  readonly points: readonly LabelledPoint[]
  readonly penalty: number | undefined
}

/**
 * Follows `points` with the widest street between them. While they move it may lag a frame behind; with
 * one class alone there is none.
 */
export function useMargin(
  scope: ExplorationScope,
  points: Readonly<Ref<readonly LabelledPoint[]>>,
  penalty: () => number | undefined = () => undefined,
): {
  readonly solved: Readonly<ShallowRef<Solved | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
} {
  const solved = shallowRef<Solved>()
  const failure = shallowRef<Failure>()
  const ask = latestOnly<Wanted, Margin>({
    run: ({ points: now, penalty: price }, signal) =>
      scope.client.call(
        'plots.margin',
        { points: [...now], ...(price !== undefined && { penalty: price }) },
        { signal },
      ),
    done(margin, { points: now }) {
      failure.value = undefined
      solved.value = { points: now, margin }
    },
    failed(error) {
      failure.value = failureOf(error)
    },
  })
  watch(
    [points, penalty],
    ([now, price]) => {
      if (hasBothClasses(now)) ask({ points: now, penalty: price })
      else solved.value = undefined
    },
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return { solved, failure }
}
