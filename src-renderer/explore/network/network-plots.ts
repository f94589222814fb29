import type { LabelledPoints } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotModel, PlotSeries, PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { planeEdge } from './plan.ts'
import { gridNodes } from './training.ts'
import type { Moment } from './training.ts'
import type { Example } from './network-model.ts'

const gridPlaces = Float64Array.from(
  { length: gridNodes },
  (_, i) => -planeEdge + (2 * planeEdge * i) / (gridNodes - 1),
)

/** The points of one class. */
function classSeries(points: LabelledPoints, wanted: 0 | 1): PlotSeries {
  const indices = Array.from(points.classes.keys()).filter((i) => points.classes[i] === wanted)
  const pick = (from: Float64Array): Float64Array => Float64Array.from(indices, (i) => from[i] ?? 0)
  return {
    id: `class-${String(wanted)}`,
    mark: 'points',
    xs: pick(points.xs),
    ys: pick(points.ys),
    tone: wanted === 1 ? 1 : 2,
    shape: wanted === 1 ? 'circle' : 'triangle',
    size: points.xs.length > 300 ? 3 : 4,
  }
}

const series = new WeakMap<LabelledPoints, readonly PlotSeries[]>()

/** The same objects for the same points, which spares the plot from reading them again. */
function pointSeries(points: LabelledPoints): readonly PlotSeries[] {
  const known = series.get(points)
  if (known) return known
  const made = [classSeries(points, 0), classSeries(points, 1)]
  series.set(points, made)
  return made
}

const axis = { from: -planeEdge, to: planeEdge }
const axes = { x: { label: 'x₁', ...axis }, y: { label: 'x₂', ...axis } }

/** The points over the network's output as colours, with the boundary where it is one half. */
export function boundaryPlot(
  points: LabelledPoints,
  moment: Moment | undefined,
  example: Example | undefined,
): PlotModel {
  const layers: PlotLayer[] = moment?.outputs
    ? [
        {
          id: 'output',
          kind: 'heat',
          xs: gridPlaces,
          ys: gridPlaces,
          values: moment.outputs,
          from: 0,
          to: 1,
          palette: 'sides',
          opacity: 0.4,
        },
        { id: 'boundary', kind: 'paths', ...boundaryOf(moment.outputs), colour: 'ink', size: 2 },
      ]
    : []
  const chosen: readonly PlotSeries[] = example
    ? [
        {
          id: 'example',
          mark: 'points',
          xs: [example.x],
          ys: [example.y],
          tone: 'ink',
          size: 8,
          hollow: true,
        },
      ]
    : []
  return {
    ...axes,
    layers,
    series: [...pointSeries(points), ...chosen],
    table: pointTable(points),
  }
}

const tables = new WeakMap<LabelledPoints, PlotTable>()

function pointTable(points: LabelledPoints): PlotTable {
  const known = tables.get(points)
  if (known) return known
  const made = {
    columns: [t('network.plots.point'), 'x₁', 'x₂', t('network.plots.class')],
    rows: Array.from(points.xs, (x, i) => [
      String(i + 1),
      formatNumber(x, 3),
      formatNumber(points.ys[i] ?? NaN, 3),
      String(points.classes[i]),
    ]),
  }
  tables.set(points, made)
  return made
}

/**
 * The line on which the output is one half, by marching squares: every cell that it passes gives a
 * straight piece between the places on its sides where the output crosses.
 */
export function boundaryOf(outputs: Float64Array): { xs: number[]; ys: number[] } {
  const xs: number[] = []
  const ys: number[] = []
  const nodes = Math.round(Math.sqrt(outputs.length))
  const at = (i: number, j: number): number => (outputs[j * nodes + i] ?? 0) - 0.5
  const place = (index: number): number => -planeEdge + (2 * planeEdge * index) / (nodes - 1)
  for (let j = 0; j + 1 < nodes; j++) {
    for (let i = 0; i + 1 < nodes; i++) {
      // Most cells lie wholly on one side.
      const below = at(i, j) < 0
      const oneSided =
        at(i + 1, j) < 0 === below && at(i + 1, j + 1) < 0 === below && at(i, j + 1) < 0 === below
      if (oneSided) continue
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ] as const
      const crossings = corners.flatMap(([ax, ay], side) => {
        const [bx, by] = corners[(side + 1) % 4] ?? [ax, ay]
        const [a, b] = [at(ax, ay), at(bx, by)]
        if (a < 0 === b < 0) return []
        const part = a / (a - b)
        return [[place(ax + part * (bx - ax)), place(ay + part * (by - ay))] as const]
      })
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [from, to] = [crossings[k], crossings[k + 1]]
        if (!from || !to) continue
        xs.push(from[0], to[0], NaN)
        ys.push(from[1], to[1], NaN)
      }
    }
  }
  return { xs, ys }
}

const mostDrawn = 400

/** Loss against epoch, thinned to what a screen can show. */
export function lossPlot(losses: Float64Array, highlight?: string): PlotModel {
  const last = losses.length - 1
  const count = Math.min(losses.length, mostDrawn)
  const xs = Float64Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * last) / (count - 1)),
  )
  const ys = xs.map((epoch) => losses[epoch] ?? NaN)
  const top = Math.max(0.75, ...ys)
  return {
    x: { label: t('network.plots.epoch'), from: 0, to: roundUp(Math.max(last, 50)) },
    y: { label: t('network.plots.loss'), from: 0, to: top * 1.2 },
    highlight,
    series: [
      {
        id: 'loss',
        mark: 'line',
        xs,
        ys,
        tone: 3,
        size: 2.5,
        column: t('network.plots.loss'),
      },
      {
        id: 'now',
        mark: 'points',
        xs: [last],
        ys: [losses[last] ?? NaN],
        tone: 3,
        size: 4.5,
      },
    ],
  }
}

/** The next of 50, 100, 200, 500, 1000, …: the axis grows in steps, not with every frame. */
function roundUp(epochs: number): number {
  const power = 10 ** Math.floor(Math.log10(epochs))
  return [1, 2, 5, 10].map((factor) => factor * power).find((end) => end >= epochs) ?? epochs
}
