import type { AnswerPlane, Curve, Plane } from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'
import { t } from '../messages/index.ts'
import type { PlotLayer, PlotModel, PlotPoint, PlotSeries } from '../plots/index.ts'

/** What is drawn behind the point. */
export interface Background {
  readonly contours?: Plane
  readonly curve?: Curve
}

const nodes = 81
const levels = 12

/** Computes what the plane shows; what cannot be drawn is left out. */
export async function drawBackground(
  client: Client,
  { x, y, contours, curve }: AnswerPlane,
  signal: AbortSignal,
): Promise<Background> {
  const [lines, drawn] = await Promise.all([
    contours === undefined
      ? undefined
      : client
          .call(
            'plots.plane',
            {
              function: { text: contours, variables: ['x', 'y'] },
              xRange: [...x],
              yRange: [...y],
              columns: nodes,
              rows: nodes,
              levels,
            },
            { signal },
          )
          .catch(() => undefined),
    curve === undefined
      ? undefined
      : client
          .call(
            'plots.curve',
            { function: { text: curve, variable: 'x' }, from: x[0], to: x[1], pixels: 800 },
            { signal },
          )
          .catch(() => undefined),
  ])
  return { ...(lines && { contours: lines }), ...(drawn && { curve: drawn }) }
}

/** Heat so pale that lines and the point over it stay clear in either theme. */
const heatOpacity = 0.5

/** Heights as colours, the brighter the higher, under their level lines. */
function groundLayers({
  xs,
  ys,
  values,
  bounds: [from, to],
  contours,
}: Plane): readonly PlotLayer[] {
  return [
    {
      id: 'heat',
      kind: 'heat',
      xs,
      ys,
      values,
      from,
      to,
      palette: 'viridis',
      opacity: heatOpacity,
    },
    ...contours.map((line): PlotLayer => ({
      id: `level-${String(line.level)}`,
      kind: 'paths',
      xs: line.xs,
      ys: line.ys,
      colour: 'muted',
      size: 1,
    })),
  ]
}

/** The plane with its background and the learner's point. */
export function planeModel(
  { x, y }: AnswerPlane,
  { contours, curve }: Background,
  point: PlotPoint,
): PlotModel {
  const layers = contours ? groundLayers(contours) : []
  const drawn: readonly PlotSeries[] = curve
    ? [{ id: 'curve', mark: 'line', xs: curve.xs, ys: curve.ys, tone: 1, size: 2.5 }]
    : []
  return {
    x: { label: 'x', from: x[0], to: x[1] },
    y: { label: 'y', from: y[0], to: y[1] },
    layers,
    series: [
      ...drawn,
      {
        id: 'point',
        mark: 'points',
        xs: [point.x],
        ys: [point.y],
        tone: 2,
        size: 5,
        column: t('answers.point.yours'),
      },
    ],
  }
}
