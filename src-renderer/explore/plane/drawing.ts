import type { Field, FieldRequest, Plane, PlaneFunction } from '../../../src-shared/domain/index.ts'
import type { Window } from '../rate-model.ts'

/** The rectangle of the plane that is drawn. */
export interface PlaneWindow {
  readonly x: Window
  readonly y: Window
}

/** A function of x and y as drawn: heights, level lines and gradients over the whole window. */
export interface PlaneDrawing {
  readonly function: PlaneFunction
  readonly window: PlaneWindow
  readonly plane: Plane
  /** ∇f at the nodes of the same grid. */
  readonly field: Field
}

/** Nodes along each side: fine enough that a pixel cannot tell, and light enough to follow P. */
export const planeNodes = 97

/** The grid that a window is sampled on. */
export function planeRequest(
  { function: f, window: { x, y } }: Pick<PlaneDrawing, 'function' | 'window'>,
  nodes = planeNodes,
): FieldRequest {
  return {
    function: f,
    xRange: [x.from, x.to],
    yRange: [y.from, y.to],
    columns: nodes,
    rows: nodes,
  }
}
