import type { PlotTheme } from '../model.ts'

/** Where and with what a layer is drawn. */
export interface Frame {
  readonly ctx: CanvasRenderingContext2D
  /** From the plot's coordinates to CSS pixels. */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly theme: PlotTheme
  /** A hint points at this layer. */
  readonly lit: boolean
}
