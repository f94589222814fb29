import type { LayerInspection } from '../../../src-shared/domain/index.ts'
import { fieldsOf } from '../read-view.ts'

/** What a line of the program makes, as the microscope knows it. */
export const quantities = [
  'plan',
  'input',
  'z',
  'a',
  'output',
  'lossSlope',
  'slope',
  'delta',
  'weightGradient',
  'biasGradient',
  'jacobian',
  'handedDown',
  'update',
] as const
export type Quantity = (typeof quantities)[number]

export interface CodeLine {
  readonly code: string
  readonly shows: Quantity | undefined
}

export function linesFrom(options: unknown): readonly CodeLine[] {
  return fieldsOf(options)
    .list('lines')
    .map((saved) => {
      const fields = fieldsOf(saved)
      return {
        code: fields.text('code', ''),
        shows: quantities.find((one) => one === fields.text('shows', '')),
      }
    })
}

/** From which stage of the microscope's pass on a quantity of a layer (from 1) is there. */
export function stageOf(quantity: Quantity, layer: number, layers: number): number {
  switch (quantity) {
    case 'plan':
      return 0
    case 'input':
      return layer === 1 ? 0 : 1
    case 'z':
    case 'a':
    case 'output':
    case 'slope':
    case 'jacobian':
      return 1
    case 'lossSlope':
      return 2
    default:
      return 3 + layers - layer
  }
}

/** The numbers of a quantity as rows; a vector is one column. */
export function rowsOf(
  quantity: Quantity,
  layers: readonly LayerInspection[],
  index: number,
  target: number,
  rate: number,
): readonly Float64Array[] {
  const layer = layers[index]
  const last = layers.at(-1)
  if (!layer || !last) return []
  const column = (values: Float64Array): readonly Float64Array[] =>
    Array.from(values, (value) => Float64Array.of(value))
  switch (quantity) {
    case 'plan':
      return layer.weights
    case 'input':
      return column(layer.input)
    case 'z':
      return column(layer.z)
    case 'a':
      return column(layer.a)
    case 'output':
      return column(last.a)
    case 'lossSlope':
      return column(last.a.map((p) => (p - target) / (p * (1 - p))))
    case 'slope':
      return column(layer.slope)
    case 'delta':
      return column(layer.delta)
    case 'biasGradient':
      return column(layer.delta)
    case 'weightGradient':
      return layer.weightGradient
    case 'jacobian':
      return layer.jacobian
    case 'handedDown':
      return column(handedDown(layer))
    case 'update':
      return layer.weights.map((row, j) =>
        row.map((w, i) => w - rate * (layer.meanWeightGradient?.[j]?.[i] ?? NaN)),
      )
  }
}

/** Jᵀ·∂L/∂a = Wᵀ·δ: the slope of the loss with respect to the layer's input. */
function handedDown({ weights, delta, input }: LayerInspection): Float64Array {
  return input.map((_, i) => delta.reduce((sum, one, j) => sum + one * (weights[j]?.[i] ?? NaN), 0))
}
