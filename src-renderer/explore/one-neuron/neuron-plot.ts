import { t } from '../../messages/index.ts'
import { readAt } from '../../plots/index.ts'
import type { PlotModel } from '../../plots/index.ts'
import { lineThrough, padded } from '../lines.ts'
import { neuronBounds } from './neuron-model.ts'
import type { Chain, NeuronModel } from './neuron-model.ts'

const samples = 301
const [from, to] = neuronBounds.w

/** L against w for the other numbers as they are, read off the sampled activation. */
export function lossCurve(
  f: NonNullable<NeuronModel['f']['value']>,
  { x, b, t: target }: { readonly x: number; readonly b: number; readonly t: number },
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const xs = Float64Array.from(
    { length: samples },
    (_, i) => from + ((to - from) * i) / (samples - 1),
  )
  const ys = xs.map((w) => (readAt(f.values.xs, f.values.ys, w * x + b) - target) ** 2)
  return { xs, ys }
}

/** The loss as a landscape over the one weight, with the slope where the weight stands. */
export function neuronPlot(
  curve: { readonly xs: Float64Array; readonly ys: Float64Array },
  w: number,
  chain: Chain,
  highlight: string | undefined,
): PlotModel {
  const finite = curve.ys.filter(Number.isFinite)
  const top = Math.min(12, Math.max(0.5, ...finite))
  return {
    x: { label: 'w', from, to },
    y: { label: 'L', ...padded([0, top], 0.08) },
    highlight,
    series: [
      {
        id: 'tangent',
        mark: 'line',
        ...lineThrough(w, chain.loss, chain.gradient, Math.max(from, w - 1), Math.min(to, w + 1)),
        tone: 3,
        size: 3,
        label: t('network.neuron.tangent'),
      },
      {
        id: 'loss',
        mark: 'line',
        ...curve,
        tone: 1,
        size: 2.5,
        label: t('network.neuron.loss'),
        column: t('network.neuron.lossColumn'),
      },
    ],
  }
}
