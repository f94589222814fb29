import type { PlotLayer } from './layer.ts'
import type { Tone } from './tone.ts'

export type { Tone }

export interface PlotAxis {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly scale?: 'linear' | 'log'
  /** Distance of two ticks where powers of ten do not suit, as 90 for degrees. */
  readonly every?: number
}

/** Coordinates of one series; a NaN in `ys` lifts the pen. Never put into a deep reactive proxy. */
export interface PlotSeries {
  /** Stable name, also what a hint's `highlight` refers to. */
  readonly id: string
  readonly mark: 'line' | 'points'
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  readonly tone: Tone
  /** Written beside the line itself; there is no legend. Empty: no label. */
  readonly label?: string
  /** Heading of its column in the data table; without one the series is not in the table. */
  readonly column?: string
  readonly dashed?: boolean
  /** CSS pixels: stroke width of a line, radius of points. */
  readonly size?: number
  /** Of points; classes differ by it, so that colour alone need not tell them apart. */
  readonly shape?: 'circle' | 'triangle' | 'square' | 'cross'
  /** Points drawn as rings. */
  readonly hollow?: boolean
}

/** A plot's numbers in words and figures. */
export interface PlotTable {
  readonly columns: readonly string[]
  /** The first cell heads its row; no two rows have the same one. */
  readonly rows: readonly (readonly string[])[]
}

/** All that is drawn. Replaced as a whole, never mutated. */
export interface PlotModel {
  readonly x: PlotAxis
  readonly y: PlotAxis
  readonly series: readonly PlotSeries[]
  /** What series cannot draw: heat maps, contours, arrows, shapes, words. */
  readonly layers?: readonly PlotLayer[]
  /** Stands in place of the table made from the series' columns. */
  readonly table?: PlotTable
  /** The series that stands out while the others step back. */
  readonly highlight?: string | undefined
}

export interface PlotPoint {
  readonly x: number
  readonly y: number
}

/** Where the plot lies on the screen: CSS pixels from the top left corner of the canvas. */
export interface PlotLayout {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly toPixel: (point: PlotPoint) => PlotPoint
  readonly toValue: (pixel: PlotPoint) => PlotPoint
}

/** Colours and type of the page as the canvas needs them. */
export interface PlotTheme {
  readonly tones: Readonly<Record<Tone, string>>
  readonly grid: string
  readonly zero: string
  readonly surface: string
  readonly fontFamily: string
  /** CSS pixels. */
  readonly fontSize: number
}
