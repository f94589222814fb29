import type { Tone } from './tone.ts'

/** A tone of the theme, or a place on the viridis ramp from 0 (least, dark) to 1 (most, bright). */
export type Colour = Tone | { readonly shade: number }

interface LayerBase {
  /** Stable name, also what a hint's `highlight` refers to. */
  readonly id: string
  /** Drawn over the series instead of under them. */
  readonly over?: boolean
}

/** Values over a grid as colours. */
export interface HeatLayer extends LayerBase {
  readonly kind: 'heat'
  /** Places of the columns and rows, ascending and evenly spaced. */
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  /** Row by row from the lowest y; NaN stays empty. Keep the same array while the values stay. */
  readonly values: Float64Array
  /** The values that get the first and the last colour. */
  readonly from: number
  readonly to: number
  /** `sides`: tone 2 at `from` through the surface colour to tone 1 at `to`, for two classes or signs. */
  readonly palette: 'viridis' | 'sides'
  /** 0 to 1; 1 unless told. */
  readonly opacity?: number
}

/** Lines that the series cannot be: many at once, or not ascending in x. A NaN lifts the pen. */
export interface PathLayer extends LayerBase {
  readonly kind: 'paths'
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  readonly colour: Colour
  /** Stroke width in CSS pixels; 1.5 unless told. */
  readonly size?: number
  readonly dashed?: boolean
}

/** Arrows from (x, y) to (x + u, y + v), all in the plot's coordinates; a NaN leaves one out. */
export interface ArrowLayer extends LayerBase {
  readonly kind: 'arrows'
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  readonly us: ArrayLike<number>
  readonly vs: ArrayLike<number>
  readonly colour: Colour
  /** One place on the viridis ramp for each arrow, in place of `colour`. */
  readonly shades?: ArrayLike<number>
  /** Stroke width in CSS pixels; 1.5 unless told. */
  readonly size?: number
}

export interface Polygon {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  readonly colour: Colour
  /** Strength of the filling, 0 to 1; 0.25 unless told. */
  readonly fill?: number
  /** Stripes besides the colour, for what must be told apart without it. */
  readonly hatched?: boolean
  /** Stroke width in CSS pixels; 1 unless told, 0 for none. */
  readonly outline?: number
}

/** Filled shapes: rectangles under a curve, bands, cells of a grid. */
export interface PolygonLayer extends LayerBase {
  readonly kind: 'polygons'
  readonly polygons: readonly Polygon[]
}

/** Short words at places of the plot. */
export interface TextLayer extends LayerBase {
  readonly kind: 'texts'
  readonly texts: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly colour: Tone
    /** Where the words stand from the place; `middle` unless told. */
    readonly side?: 'middle' | 'left' | 'right' | 'above' | 'below'
  }[]
}

export type PlotLayer = HeatLayer | PathLayer | ArrowLayer | PolygonLayer | TextLayer
