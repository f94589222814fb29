import type { Inspection, LayerInspection } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { neuronName } from '../network/edges.ts'
import { hasDelta } from '../network/stages.ts'

export interface PassLine {
  readonly key: string
  /** What the line finds. */
  readonly name: string
  /** How, in numbers. */
  readonly steps: string
}

/** A number as a factor or a term: negative ones in brackets. */
const factor = (value: number): string =>
  value < 0 ? `(${formatNumber(value, 4)})` : formatNumber(value, 4)

/** All that is known at a stage of the pass, worked out in numbers, in the order in which it is found. */
export function passLines(
  { layers, loss, output }: Inspection,
  sizes: readonly number[],
  target: number,
  stage: number,
): readonly PassLine[] {
  const forward = stage >= 1 ? layers.flatMap((layer, k) => forwardLines(layer, sizes, k + 1)) : []
  const lossLine: readonly PassLine[] =
    stage >= 2
      ? [
          {
            key: 'loss',
            name: 'L = (y − t)²',
            steps: `(${formatNumber(output, 4)} − ${factor(target)})² = ${formatNumber(loss, 4)}`,
          },
        ]
      : []
  const back = layers
    .map((_, k) => k)
    .toReversed()
    .filter((k) => hasDelta(stage, k + 1, layers.length))
    .flatMap((k) => deltaLines(layers, sizes, k, target, output))
  return [...forward, ...lossLine, ...back]
}

function forwardLines(
  layer: LayerInspection,
  sizes: readonly number[],
  place: number,
): readonly PassLine[] {
  return Array.from(layer.z, (z, j) => {
    const name = neuronName(sizes, place, j)
    const weights = [...(layer.weights[j] ?? [])]
    const sum = weights
      .map((weight, i) => `${factor(weight)}·${factor(layer.input[i] ?? NaN)}`)
      .join(' + ')
    const a = formatNumber(layer.a[j] ?? NaN, 4)
    const bent = layer.activation === 'identity' ? '' : `, a = ${layer.activation}(z) = ${a}`
    return {
      key: `forward-${name}`,
      name: t('network.pass.sum', { neuron: name }),
      steps: `${sum} = ${formatNumber(z, 4)}${bent}`,
    }
  })
}

function deltaLines(
  layers: readonly LayerInspection[],
  sizes: readonly number[],
  k: number,
  target: number,
  output: number,
): readonly PassLine[] {
  const layer = layers[k]
  const above = layers[k + 1]
  if (!layer) return []
  return Array.from(layer.delta, (delta, j) => {
    const name = neuronName(sizes, k + 1, j)
    const found = ` = ${formatNumber(delta, 4)}`
    if (!above) {
      return {
        key: `delta-${name}`,
        name: `δ(${name}) = 2 (y − t)`,
        steps: `2·(${formatNumber(output, 4)} − ${factor(target)})${found}`,
      }
    }
    const paths = Array.from(
      above.delta,
      (one, i) => `${factor(above.weights[i]?.[j] ?? NaN)}·${factor(one)}`,
    ).join(' + ')
    const sum = above.delta.length > 1 ? `(${paths})` : paths
    return {
      key: `delta-${name}`,
      name: t('network.pass.delta', { neuron: name }),
      steps: `${sum} · ${factor(layer.slope[j] ?? NaN)}${found}`,
    }
  })
}
