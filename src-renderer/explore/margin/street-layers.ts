import type { LabelledPoint, StreetLine } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotPoint, PlotSeries, Tone } from '../../plots/index.ts'
import { cutBySquare, endsOf } from './line.ts'
import { looks, plane } from './points.ts'

export interface StreetLook {
  /** Stable prefix of the layers' names. */
  readonly id: string
  readonly tone: Tone
  readonly dashed?: boolean
  /** Written along the middle. */
  readonly label?: string
  /** Writes +1, 0 and −1 at the ends of the three lines. */
  readonly levels?: boolean
  /** The area between the edges is tinted. */
  readonly filled?: boolean
  /** The dashed lines on both sides; drawn unless told. */
  readonly edges?: boolean
}

/** The axes of the lesson's plane. */
export const planeAxes = (window: { readonly from: number; readonly to: number } = plane) => ({
  x: { label: 'x', ...window },
  y: { label: 'y', ...window },
})

/** The line with the street on both sides of it, up to where a·x + b·y + c is ±1. */
export function streetLayers(
  line: StreetLine,
  { id, tone, dashed, label, levels, filled = true, edges: withEdges = true }: StreetLook,
  window: { readonly from: number; readonly to: number } = plane,
): readonly PlotLayer[] {
  const edges = [endsOf(line, 1), endsOf(line, -1)] as const
  const layers: PlotLayer[] = []
  if (filled) {
    const [[p, q], [r, s]] = edges
    const corners = [p, q, s, r]
    layers.push({
      id: 'street',
      kind: 'polygons',
      polygons: [{ ...columns(corners), colour: tone, fill: 0.12, outline: 0 }],
    })
  }
  const shown = withEdges ? edges : []
  shown.forEach((ends, index) => {
    const name = `${id}-edge-${index === 0 ? 'plus' : 'minus'}`
    layers.push({
      id: name,
      kind: 'paths',
      ...columns(ends),
      colour: tone,
      size: 1.25,
      dashed: true,
    })
  })
  layers.push({
    id: `${id}-line`,
    kind: 'paths',
    ...columns(endsOf(line)),
    colour: tone,
    size: 2.5,
    dashed: dashed ?? false,
  })
  const texts = [
    ...(levels ? levelTexts(line, tone, window) : []),
    ...(label === undefined ? [] : labelText(line, label, tone, window)),
  ]
  if (texts.length > 0) layers.push({ id: `${id}-words`, kind: 'texts', over: true, texts })
  return layers
}

type Words = Extract<PlotLayer, { readonly kind: 'texts' }>['texts']

/** How far from the edge of the picture words along a line stand, in parts of the way across. */
const inset = 0.07

function levelTexts(
  line: StreetLine,
  tone: Tone,
  window: { readonly from: number; readonly to: number },
): Words {
  return ([1, 0, -1] as const).flatMap((level) => {
    const [first, last] = cutBySquare(line, level, window.from, window.to)
    if (!first || !last) return []
    const text = level > 0 ? '+1' : level < 0 ? '−1' : '0'
    return [{ ...between(last, first, inset), text, colour: tone }]
  })
}

function labelText(
  line: StreetLine,
  text: string,
  tone: Tone,
  window: { readonly from: number; readonly to: number },
): Words {
  const [first, last] = cutBySquare(line, 0, window.from, window.to)
  if (!first || !last) return []
  return [{ ...between(first, last, 2.4 * inset), text, colour: tone }]
}

function between(p: PlotPoint, q: PlotPoint, part: number): PlotPoint {
  return { x: p.x + part * (q.x - p.x), y: p.y + part * (q.y - p.y) }
}

const columns = (places: readonly PlotPoint[]) => ({
  xs: places.map(({ x }) => x),
  ys: places.map(({ y }) => y),
})

/** The points of both classes as marks, for a picture in which they stand still. */
export function pointSeries(points: readonly LabelledPoint[], size = 6): readonly PlotSeries[] {
  return ([1, -1] as const).map((label) => ({
    id: label > 0 ? 'plus' : 'minus',
    mark: 'points',
    ...columns(points.filter((point) => point.label === label)),
    ...looks[label],
    // A square's size is to its corners: it takes more to look as large as a circle.
    size: label > 0 ? size : size * 1.25,
    column: t(label > 0 ? 'margin.plus' : 'margin.minus'),
  }))
}

/** Rings around points: those that touch the street. */
export function ringSeries(points: readonly PlotPoint[], id = 'support'): PlotSeries {
  return { id, mark: 'points', ...columns(points), tone: 'ink', hollow: true, size: 12 }
}

/** Lifts a name over the ring that its point may wear. */
const nameRise = 0.08

/** The points' names beside them. */
export function nameTexts(points: readonly PlotPoint[], names: readonly string[]): PlotLayer {
  return {
    id: 'names',
    kind: 'texts',
    over: true,
    texts: points.map(({ x, y }, index) => ({
      x,
      y: y + nameRise,
      text: names[index] ?? '',
      colour: 'ink',
      side: 'above',
    })),
  }
}
