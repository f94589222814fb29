import { t } from '../../messages/index.ts'
import { formatNumber } from '../../ui/index.ts'
import type { NetworkModel } from './network-model.ts'
import { mostEpochs } from './training.ts'

/** The numbers of a network as its sentences take them. */
export function networkWords({ plan, moment, example, exampleAt, returningTo }: NetworkModel): {
  readonly [name: string]: string | number
  readonly epoch: number
  readonly loss: string
  readonly accuracy: string
} {
  const now = moment.value
  return {
    epoch: now?.epoch ?? 0,
    loss: formatNumber(now?.losses.at(-1) ?? NaN, 4),
    accuracy: now ? `${formatNumber((100 * now.correct) / now.plan.count, 3)} %` : '–',
    count: plan.value.count,
    set: t(`network.sets.${plan.value.set}`),
    most: mostEpochs,
    number: example.value + 1,
    x: formatNumber(exampleAt.value?.x ?? NaN, 2),
    y: formatNumber(exampleAt.value?.y ?? NaN, 2),
    target: exampleAt.value?.target ?? 0,
    goal: returningTo.value ?? 0,
  }
}
