import type { Edge } from './edges.ts'

export interface Place {
  readonly x: number
  readonly y: number
}
export interface DiagramLayout {
  readonly width: number
  readonly height: number
  readonly radius: number
  /** Of each neuron, by layer and index. */
  readonly neurons: readonly (readonly Place[])[]
}

const margin = 34
const tallest = 380

/** Neurons in columns from left to right, each column centred. Units are those of the viewBox. */
export function layOut(sizes: readonly number[], width: number): DiagramLayout {
  const most = Math.max(...sizes)
  const gap = Math.min(74, tallest / most)
  const height = Math.max(2, most) * gap + 18
  const radius = Math.min(19, gap / 2 - 6)
  const across = (width - 2 * margin) / (sizes.length - 1)
  const neurons = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, index) => ({
      x: margin + layer * across,
      y: height / 2 + (index - (size - 1) / 2) * gap,
    })),
  )
  return { width, height, radius, neurons }
}

/** The line of an edge from rim to rim. */
export function lineOf(
  { neurons, radius }: DiagramLayout,
  { layer, from, to }: Edge,
): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } {
  const [a, b] = [neurons[layer]?.[from], neurons[layer + 1]?.[to]]
  if (!a || !b) return { x1: 0, y1: 0, x2: 0, y2: 0 }
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [dx, dy] = [((b.x - a.x) / length) * radius, ((b.y - a.y) / length) * radius]
  return { x1: a.x + dx, y1: a.y + dy, x2: b.x - dx, y2: b.y - dy }
}

/** Stroke width of a weight: the larger, the wider, within reason. */
export function strokeOf(weight: number): number {
  return 1 + 3.2 * Math.tanh(Math.abs(weight) / 1.6)
}

/** Where an edge's weight is written: nearer to its start, where edges to one neuron lie apart. */
export function tagOf(layout: DiagramLayout, edge: Edge): Place {
  const { x1, y1, x2, y2 } = lineOf(layout, edge)
  const part = 0.3
  return { x: x1 + part * (x2 - x1), y: y1 + part * (y2 - y1) }
}
