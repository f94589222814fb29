import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { DescentRequest, DescentRun, Plane } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import { useWalk } from '../descent-runner/runner-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** Half the side of the square that is drawn. */
export const reach = 4
export const ranges = {
  k: { min: 1, max: 20, step: 0.5 },
  rate: { min: 0.01, max: 0.6, step: 0.01 },
  momentum: { min: 0, max: 0.95, step: 0.05 },
} as const
const steps = 50

/** A walk downhill over x² + k·y². */
export interface PlaneWalkModel extends Viewable {
  readonly k: Ref<number>
  readonly rate: Ref<number>
  readonly momentum: Ref<number>
  readonly start: ShallowRef<PlotPoint>
  readonly shown: Ref<number>
  readonly last: ComputedRef<number>
  readonly text: ComputedRef<string>
  readonly plane: Readonly<ShallowRef<Plane | undefined>>
  readonly run: Readonly<ShallowRef<DescentRun | undefined>>
}

export function usePlaneWalk(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PlaneWalkModel {
  return scope.model(key, (saved) => createModel(scope, options, saved))
}

function createModel(scope: ExplorationScope, options: unknown, saved: unknown): PlaneWalkModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const number = (name: keyof typeof ranges, usual: number): Ref<number> => {
    const { min, max } = ranges[name]
    return ref(before.number(name, given.number(name, usual), min, max))
  }
  const k = number('k', 10)
  const rate = number('rate', 0.08)
  const momentum = number('momentum', 0)
  const shown = ref(Math.round(before.number('shown', 0, 0, steps)))
  const start = shallowRef<PlotPoint>({
    x: before.number('x', given.number('x', -3.5), -reach, reach),
    y: before.number('y', given.number('y', 1.5), -reach, reach),
  })
  const text = computed(() => `x^2 + ${String(k.value)}*y^2`)
  const { run } = useWalk(
    scope,
    computed((): DescentRequest => ({
      text: text.value,
      variables: ['x', 'y'],
      start: [start.value.x, start.value.y],
      rate: rate.value,
      momentum: momentum.value,
      steps,
    })),
  )
  watch([k, rate, momentum, start], () => {
    shown.value = 0
  })
  return {
    k,
    rate,
    momentum,
    start,
    shown,
    last: computed(() => (run.value ? run.value.values.length - 1 : 0)),
    text,
    plane: useLevels(scope, text),
    run,
    view: () => ({
      k: k.value,
      rate: rate.value,
      momentum: momentum.value,
      ...start.value,
      shown: shown.value,
    }),
  }
}

/** Closer together near the bottom, where the walk ends. */
const levels = [0.25, 1, 2.5, 5, 8.5, 13, 19, 28, 40, 60, 90, 140]

function useLevels(
  scope: ExplorationScope,
  text: ComputedRef<string>,
): ShallowRef<Plane | undefined> {
  const plane = shallowRef<Plane>()
  const ask = latestOnly<string, Plane>({
    run: (wanted, signal) =>
      scope.client.call(
        'plots.plane',
        {
          function: { text: wanted, variables: ['x', 'y'] },
          xRange: [-reach, reach],
          yRange: [-reach, reach],
          columns: 121,
          rows: 121,
          levels: [...levels],
        },
        { signal },
      ),
    done: (answer) => (plane.value = answer),
  })
  watch(
    text,
    (now) => {
      ask(now)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return plane
}

/** What to say of the walk so far. */
export function judgePlaneWalk(
  { path, values, outcome }: DescentRun,
  shown: number,
): 'underway' | 'diverged' | 'arrived' | 'growing' | 'notYet' {
  if (shown < values.length - 1) return 'underway'
  if (outcome === 'diverged') return 'diverged'
  const [x = NaN, y = NaN] = path.slice(-2)
  if (Math.hypot(x, y) < 0.01) return 'arrived'
  return (values.at(-1) ?? NaN) > (values[0] ?? NaN) ? 'growing' : 'notYet'
}
