import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { hiddenActivations } from '../../../src-shared/domain/index.ts'
import type {
  HiddenActivation,
  Inspection,
  InspectRequest,
  NetworkDesign,
} from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { sameEdge, startEdge } from '../network/edges.ts'
import type { Edge } from '../network/edges.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const passBounds = { input: [-3, 3], target: [-6, 6], weight: [-4, 4] } as const

/** A network small enough to be worked through by hand: two inputs, two hidden neurons, one output. */
export interface PassModel extends Viewable {
  readonly network: NetworkDesign
  readonly input: ShallowRef<readonly [number, number]>
  readonly target: Ref<number>
  readonly parameters: ShallowRef<Float64Array>
  readonly edge: ShallowRef<Edge>
  /** The weight of the chosen edge. */
  readonly weight: ComputedRef<number>
  readonly stage: Ref<number>
  readonly rate: Ref<number>
  readonly inspection: Readonly<ShallowRef<Inspection | undefined>>
  /** The loss before the last update, to compare with. */
  readonly lossBefore: Ref<number | undefined>
  /** The last update would have led out of what a computer can hold, and was not made. */
  readonly diverged: Ref<boolean>
  readonly update: () => void
  readonly rewind: () => void
  readonly setWeight: (weight: number) => void
}

export function usePassModel(scope: ExplorationScope, key: string, options: unknown): PassModel {
  return scope.model(key, (saved) => createPassModel(scope, options, saved))
}

const sizes = [2, 2, 1] as const

function createPassModel(scope: ExplorationScope, options: unknown, saved: unknown): PassModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const hidden: HiddenActivation =
    hiddenActivations.find((one) => one === given.text('activation', '')) ?? 'relu'
  const network: NetworkDesign = { sizes, hidden, output: 'identity', loss: 'mse' }
  const start = Float64Array.of(
    ...numbers(given.list('hidden').flat(), 4, 1),
    0,
    0,
    ...numbers(given.list('output'), 2, 1),
    0,
  )
  const startInput = pair(numbers(given.list('input'), 2, 1))
  const startTarget = given.number('target', 0)
  const input = shallowRef(pair(numbers(before.list('input'), 2, NaN, startInput)))
  const target = ref(before.number('target', startTarget))
  const parameters = shallowRef(
    Float64Array.from(numbers(before.list('parameters'), start.length, NaN, [...start])),
  )
  const edge = shallowRef(edgeFrom(before.record('edge')))
  const stage = ref(Math.round(before.number('stage', 0, 0, 4)))
  const rate = ref(before.number('rate', given.number('rate', 0.05), 0.001, 1))
  const lossBefore = ref<number>()
  const diverged = ref(false)
  const inspection = shallowRef<Inspection>()
  const ask = latestOnly<InspectRequest, Inspection>({
    run: (request, signal) => scope.client.call('plots.inspect', request, { signal }),
    done: (answer) => (inspection.value = answer),
  })
  watch(
    [parameters, input, target],
    () => {
      ask({ network, parameters: parameters.value, input: input.value, target: target.value })
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)

  const place = (): number => placeOf(edge.value)
  const weight = computed(() => parameters.value[place()] ?? NaN)

  return {
    network,
    input,
    target,
    parameters,
    edge,
    weight,
    stage,
    rate,
    inspection,
    lossBefore,
    diverged,
    update() {
      const now = inspection.value
      if (!now) return
      // This network has no biases, so theirs stay where they are.
      const gradient = now.layers.flatMap(({ weightGradient, delta }) => [
        ...weightGradient.flatMap((row) => [...row]),
        ...delta.map(() => 0),
      ])
      const next = parameters.value.map((value, i) => value - rate.value * (gradient[i] ?? 0))
      diverged.value = !next.every(Number.isFinite)
      if (diverged.value) return
      lossBefore.value = now.loss
      parameters.value = next
    },
    rewind() {
      stage.value = 0
      lossBefore.value = undefined
      diverged.value = false
      parameters.value = start.slice()
      input.value = startInput
      target.value = startTarget
    },
    setWeight(next) {
      if (next === weight.value) return
      parameters.value = parameters.value.with(place(), next)
    },
    view: () => ({
      input: input.value,
      target: target.value,
      parameters: [...parameters.value],
      edge: edge.value,
      stage: stage.value,
      rate: rate.value,
    }),
  }
}

/** Where an edge's weight lies among the parameters. */
function placeOf({ layer, from, to }: Edge): number {
  return layer === 0 ? to * 2 + from : 6 + from
}

function edgeFrom(saved: unknown): Edge {
  const fields = fieldsOf(saved)
  const edges = [0, 1].flatMap((layer) =>
    [0, 1].flatMap((from) => (layer === 0 ? [0, 1] : [0]).map((to): Edge => ({ layer, from, to }))),
  )
  const wanted = {
    layer: fields.number('layer', -1),
    from: fields.number('from', -1),
    to: fields.number('to', -1),
  }
  return edges.find((one) => sameEdge(one, wanted)) ?? startEdge
}

function numbers(
  list: readonly unknown[],
  count: number,
  usual: number,
  fallback: readonly number[] = [],
): readonly number[] {
  const fits = list.length === count && list.every((one) => Number.isFinite(one))
  if (fits) return list as readonly number[]
  return Array.from({ length: count }, (_, i) => fallback[i] ?? usual)
}

const pair = ([one = 0, two = 0]: readonly number[]): readonly [number, number] => [one, two]
