import { hiddenActivations } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel, PlotSeries } from '../../plots/index.ts'
import type { Measured } from './sizes-model.ts'

const tones = { tanh: 1, sigmoid: 2, relu: 3 } as const
const shapes = { tanh: 'circle', sigmoid: 'triangle', relu: 'square' } as const

/** Size of the gradient against the layer, one line for each activation; a zero has no place on a log axis. */
export function sizesPlot({ sizes, depth }: Measured): PlotModel {
  const places = Float64Array.from({ length: depth + 1 }, (_, i) => i + 1)
  const all = hiddenActivations.flatMap((kind) => [...sizes[kind]]).filter((size) => size > 0)
  const low = 10 ** Math.floor(Math.log10(Math.min(0.01, ...all)))
  const high = 10 ** Math.ceil(Math.log10(Math.max(0.1, ...all)))
  const series = hiddenActivations.flatMap((kind): readonly PlotSeries[] => {
    const ys = sizes[kind].map((size) => (size > 0 ? size : NaN))
    const common = { xs: places, ys, tone: tones[kind] } as const
    return [
      { ...common, id: kind, mark: 'line', label: kind, column: kind },
      { ...common, id: `${kind}-points`, mark: 'points', shape: shapes[kind], size: 4.5 },
    ]
  })
  return {
    x: { label: t('network.sizes.layerAxis'), from: 0.7, to: depth + 1.3 },
    y: { label: t('network.sizes.sizeAxis'), from: low, to: 3 * high, scale: 'log' },
    series,
    table: {
      columns: [t('network.sizes.layerAxis'), ...hiddenActivations],
      rows: Array.from(places, (place, i) => [
        String(place),
        ...hiddenActivations.map((kind) => (sizes[kind][i] ?? NaN).toExponential(3)),
      ]),
    },
  }
}
