import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  InspectRequest,
  Inspection,
  LabelledPoints,
  PointsRequest,
} from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { edgeWithin, startEdge } from './edges.ts'
import type { Edge } from './edges.ts'
import { designOf, planFrom, pointsOf } from './plan.ts'
import type { NetworkPlan } from './plan.ts'
import { stageWithin } from './stages.ts'
import { createTraining } from './training.ts'
import type { Moment, TrainingRun } from './training.ts'

export interface Inspected {
  readonly moment: Moment
  readonly example: number
  readonly inspection: Inspection
}

export interface Example {
  readonly x: number
  readonly y: number
  readonly target: number
}

/** The network that the explorations of a lesson show, each in its own way. */
export interface NetworkModel extends Viewable, Omit<TrainingRun, 'begin'> {
  readonly plan: ShallowRef<NetworkPlan>
  readonly points: Readonly<ShallowRef<LabelledPoints | undefined>>
  /** Index of the point that is followed through the network. */
  readonly example: Ref<number>
  readonly exampleAt: ComputedRef<Example | undefined>
  /** The weight that is looked at. */
  readonly edge: ShallowRef<Edge>
  /** How far the pass over the example has come: see `stages.ts`. */
  readonly stage: Ref<number>
  /** At most so many epochs between two pictures. */
  readonly speed: Ref<number>
  /** Newest numbers of the example; they may lag a frame behind. */
  readonly inspected: Readonly<ShallowRef<Inspected | undefined>>
  readonly rewind: () => void
}

export const speeds = [1, 5, 25, 1000] as const

/** The network that explorations of one `group` (an option; usually the whole lesson) share. */
export function useNetworkModel(scope: ExplorationScope, options: unknown): NetworkModel {
  const group = fieldsOf(options).text('group', 'lesson')
  return scope.model(`network:${group}`, (saved) => createNetworkModel(scope, options, saved))
}

function createNetworkModel(
  scope: ExplorationScope,
  options: unknown,
  saved: unknown,
): NetworkModel {
  const before = fieldsOf(saved)
  const plan = shallowRef(planFrom(before.record('plan'), options))
  const example = ref(Math.round(before.number('example', 1, 0, plan.value.count - 1)))
  const edge = shallowRef(edgeWithin(before.record('edge'), plan.value) ?? startEdge)
  const stage = ref(stageWithin(before.number('stage', 0), plan.value))
  const speed = ref(before.number('speed', 5, 1, 1000))
  const { begin, ...training } = createTraining(scope.client, () => speed.value)
  const { moment, returningTo } = training
  const points = usePoints(scope, plan)
  const exampleAt = computed((): Example | undefined => {
    const [x, y] = [points.value?.xs[example.value], points.value?.ys[example.value]]
    const target = points.value?.classes[example.value]
    return x === undefined || y === undefined || target === undefined ? undefined : { x, y, target }
  })
  const inspected = useInspection(scope, moment, example, exampleAt)

  begin(plan.value, Math.round(before.number('epoch', 0, 0)))
  watch(plan, (now) => {
    example.value = Math.min(example.value, now.count - 1)
    edge.value = edgeWithin(edge.value, now) ?? startEdge
    stage.value = 0
    begin(now)
  })

  return {
    ...training,
    plan,
    points,
    example,
    exampleAt,
    edge,
    stage,
    speed,
    inspected,
    rewind() {
      stage.value = 0
      begin(plan.value)
    },
    view: () => ({
      plan: plan.value,
      // While it is on its way back to where it was left, that is where it is.
      epoch: returningTo.value ?? moment.value?.epoch ?? 0,
      example: example.value,
      edge: edge.value,
      stage: stage.value,
      speed: speed.value,
    }),
  }
}

function usePoints(
  scope: ExplorationScope,
  plan: ShallowRef<NetworkPlan>,
): ShallowRef<LabelledPoints | undefined> {
  const points = shallowRef<LabelledPoints>()
  const ask = latestOnly<PointsRequest, LabelledPoints>({
    run: (request, signal) => scope.client.call('plots.points', request, { signal }),
    done: (answer) => (points.value = answer),
  })
  watch(
    () => pointsOf(plan.value),
    (now, before) => {
      if (JSON.stringify(now) !== JSON.stringify(before)) ask(now)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return points
}

function useInspection(
  scope: ExplorationScope,
  moment: Readonly<ShallowRef<Moment | undefined>>,
  example: Ref<number>,
  exampleAt: ComputedRef<Example | undefined>,
): ShallowRef<Inspected | undefined> {
  const inspected = shallowRef<Inspected>()
  type Input = Omit<Inspected, 'inspection'> & { readonly request: InspectRequest }
  const ask = latestOnly<Input, Inspection>({
    run: ({ request }, signal) => scope.client.call('plots.inspect', request, { signal }),
    done(inspection, { moment: seen, example: index }) {
      inspected.value = { moment: seen, example: index, inspection }
    },
  })
  watch(
    [moment, exampleAt],
    ([now, at]) => {
      if (!now || !at) return
      const request = {
        network: designOf(now.plan),
        parameters: now.parameters,
        input: [at.x, at.y],
        target: at.target,
        points: pointsOf(now.plan),
      }
      ask({ moment: now, example: example.value, request })
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return inspected
}
