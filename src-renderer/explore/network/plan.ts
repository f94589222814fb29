import { hiddenActivations, pointSetKinds } from '../../../src-shared/domain/index.ts'
import type {
  HiddenActivation,
  NetworkDesign,
  PointSetKind,
  PointsRequest,
} from '../../../src-shared/domain/index.ts'
import { fieldsOf } from '../read-view.ts'

/** All that a training run depends on: the same plan gives the same run, number for number. */
export interface NetworkPlan {
  readonly set: PointSetKind
  readonly count: number
  readonly noise: number
  /** Of the points. */
  readonly dataSeed: number
  /** Neurons of each hidden layer, between two inputs and one output. */
  readonly hidden: readonly number[]
  readonly activation: HiddenActivation
  readonly rate: number
  /** Of the starting weights. */
  readonly seed: number
}

export const planBounds = {
  count: [40, 1000],
  noise: [0, 0.4],
  rate: [0.001, 1],
  seed: [1, 999],
  layers: [1, 3],
  neurons: [1, 8],
} as const

/** The sets that lessons offer; all their points lie well inside this square. */
export const offeredSets = ['circles', 'moons', 'xor'] as const
export const planeEdge = 1.8

const usual: NetworkPlan = {
  set: 'circles',
  count: 200,
  noise: 0.15,
  dataSeed: 42,
  hidden: [4, 3],
  activation: 'tanh',
  rate: 0.5,
  seed: 1,
}

/** The saved plan, with the given one for what is missing or out of bounds. */
export function planFrom(saved: unknown, given: unknown): NetworkPlan {
  const start = planWithin(given, usual)
  return planWithin(saved, start)
}

function planWithin(value: unknown, fallback: NetworkPlan): NetworkPlan {
  const fields = fieldsOf(value)
  const { count, noise, rate, seed } = planBounds
  return {
    set: oneOf(pointSetKinds, fields.text('set', ''), fallback.set),
    count: Math.round(fields.number('count', fallback.count, ...count)),
    noise: fields.number('noise', fallback.noise, ...noise),
    dataSeed: Math.round(fields.number('dataSeed', fallback.dataSeed, 0, 0xffff_ffff)),
    hidden: hiddenWithin(fields.list('hidden'), fallback.hidden),
    activation: oneOf(hiddenActivations, fields.text('activation', ''), fallback.activation),
    rate: fields.number('rate', fallback.rate, ...rate),
    seed: Math.round(fields.number('seed', fallback.seed, ...seed)),
  }
}

function hiddenWithin(list: readonly unknown[], fallback: readonly number[]): readonly number[] {
  const [fewest, most] = planBounds.neurons
  const sizes = list.filter(
    (size): size is number =>
      typeof size === 'number' && Number.isInteger(size) && size >= fewest && size <= most,
  )
  const fits =
    sizes.length === list.length &&
    sizes.length >= planBounds.layers[0] &&
    sizes.length <= planBounds.layers[1]
  return fits ? sizes : fallback
}

function oneOf<Value extends string>(
  values: readonly Value[],
  found: string,
  fallback: Value,
): Value {
  return values.find((value) => value === found) ?? fallback
}

export function designOf({ hidden, activation }: NetworkPlan): NetworkDesign {
  return { sizes: [2, ...hidden, 1], hidden: activation, output: 'sigmoid', loss: 'bce' }
}

export function pointsOf({ set, dataSeed, count, noise }: NetworkPlan): PointsRequest {
  return { set, seed: dataSeed, count, noise }
}
