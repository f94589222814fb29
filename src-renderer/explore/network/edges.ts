import { fieldsOf } from '../read-view.ts'
import type { NetworkPlan } from './plan.ts'

/** One weight: from neuron `from` of layer `layer` (0: the inputs) to neuron `to` of the next one. */
export interface Edge {
  readonly layer: number
  readonly from: number
  readonly to: number
}

export const startEdge: Edge = { layer: 0, from: 0, to: 0 }

/** The edge that was saved, where the network has it. */
export function edgeWithin(saved: unknown, { hidden }: NetworkPlan): Edge | undefined {
  const fields = fieldsOf(saved)
  const [layer, from, to] = [
    fields.number('layer', -1),
    fields.number('from', -1),
    fields.number('to', -1),
  ]
  return edgeOf([2, ...hidden, 1], layer, from, to)
}

function edgeOf(
  sizes: readonly number[],
  layer: number,
  from: number,
  to: number,
): Edge | undefined {
  const has = (index: number, size: number | undefined): boolean =>
    Number.isInteger(index) && index >= 0 && index < (size ?? 0)
  const fits = has(layer, sizes.length - 1) && has(from, sizes[layer]) && has(to, sizes[layer + 1])
  return fits ? { layer, from, to } : undefined
}

export function sameEdge(one: Edge, other: Edge): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to
}

/** All edges: layer by layer, then by the neuron they lead to. */
export function edgesOf(sizes: readonly number[]): readonly Edge[] {
  return sizes
    .slice(1)
    .flatMap((outputs, layer) =>
      Array.from({ length: outputs }, (_, to) =>
        Array.from({ length: sizes[layer] ?? 0 }, (__, from): Edge => ({ layer, from, to })),
      ).flat(),
    )
}

/** Where an arrow key leads: up and down through the layer's edges, left and right along the path. */
export function edgeByKey(key: string, edge: Edge, sizes: readonly number[]): Edge | undefined {
  const { layer, from, to } = edge
  const edges = edgesOf(sizes)
  const at = edges.findIndex((one) => sameEdge(one, edge))
  switch (key) {
    case 'ArrowDown':
      return edges[at + 1]?.layer === layer ? edges[at + 1] : undefined
    case 'ArrowUp':
      return edges[at - 1]?.layer === layer ? edges[at - 1] : undefined
    case 'ArrowRight':
      return edgeOf(sizes, layer + 1, to, 0)
    case 'ArrowLeft':
      return edgeOf(sizes, layer - 1, 0, from)
    case 'Home':
      return edges[0]
    case 'End':
      return edges.at(-1)
    default:
      return undefined
  }
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉'

/** Small digits under the line. */
export function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit)
}

/** `x₁`, `h₂`, `y`: a neuron by its layer; with several hidden layers `h₁,₂` is the second of the first. */
export function neuronName(sizes: readonly number[], layer: number, index: number): string {
  if (layer === 0) return `x${subscript(index + 1)}`
  const last = sizes.length - 1
  if (layer === last) return sizes[last] === 1 ? 'y' : `y${subscript(index + 1)}`
  const place = subscript(index + 1)
  return last === 2 ? `h${place}` : `h${subscript(layer)},${place}`
}
