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

/** The plane with its background and the learner's point. */
export function planeModel(
  { x, y }: AnswerPlane,
  { contours, curve }: Background,
  point: PlotPoint,
): PlotModel {
  const lines = contours?.contours ?? []
  const layers = lines.map((line, index): PlotLayer => ({
    id: `level-${String(line.level)}`,
    kind: 'paths',
    xs: line.xs,
    ys: line.ys,
    colour: { shade: lines.length > 1 ? index / (lines.length - 1) : 0.5 },
  }))
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
