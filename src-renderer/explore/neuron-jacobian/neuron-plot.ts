import type { JacobianValues } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotModel, PlotPoint, Tone } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { farthest, neurons } from './neuron-model.ts'
import type { Weights } from './neuron-model.ts'

/** One tone for each neuron, in plot and table. */
export const neuronTones = [1, 2, 3] as const satisfies readonly Tone[]
/** Rows of the Jacobian are drawn this many times as long as they are. */
export const arrowScale = 3

/** Always the same, so that a plot need not lay them out anew. */
const axes = {
  x: { label: 'x', from: -farthest, to: farthest },
  y: { label: 'y', from: -farthest, to: farthest },
}

/** The plane of inputs: where each neuron is undecided, and the rows of the Jacobian as arrows. */
export function neuronPlot(
  weights: Weights,
  at: PlotPoint,
  values: JacobianValues | undefined,
  highlight: string | undefined,
): PlotModel {
  const rows = neurons.map((_, row) => [
    values?.jacobian[2 * row] ?? NaN,
    values?.jacobian[2 * row + 1] ?? NaN,
  ])
  return {
    ...axes,
    series: [],
    layers: neurons.flatMap(([byX, byY], row): readonly PlotLayer[] => {
      const colour = neuronTones[row] ?? 1
      const edge = edgeOf(weights[byX], weights[byY])
      const [gx = NaN, gy = NaN] = rows[row] ?? []
      return [
        { kind: 'paths', id: `edge-${String(row + 1)}`, ...edge, colour, dashed: true, size: 1.5 },
        {
          kind: 'texts',
          id: `name-${String(row + 1)}`,
          over: true,
          texts: [
            {
              x: 0.93 * (edge.xs[1] ?? NaN),
              y: 0.93 * (edge.ys[1] ?? NaN),
              text: String(row + 1),
              colour,
            },
          ],
        },
        {
          kind: 'arrows',
          id: `row-${String(row + 1)}`,
          over: true,
          xs: [at.x],
          ys: [at.y],
          us: [arrowScale * gx],
          vs: [arrowScale * gy],
          colour,
          size: 2.5,
        },
      ]
    }),
    table: {
      columns: [t('neurons.columns.neuron'), t('neurons.columns.byX'), t('neurons.columns.byY')],
      rows: rows.map((row, index) => [
        String(index + 1),
        ...row.map((value) => formatNumber(value, 4)),
      ]),
    },
    highlight,
  }
}

/** The line wx·x + wy·y = 0 from edge to edge of the plane; nothing where both weights are 0. */
function edgeOf(
  wx: number,
  wy: number,
): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const steepest = Math.max(Math.abs(wx), Math.abs(wy))
  if (steepest === 0) return { xs: [], ys: [] }
  const [x, y] = [(-farthest * wy) / steepest, (farthest * wx) / steepest]
  return { xs: [-x, x], ys: [-y, y] }
}
