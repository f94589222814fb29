import type { PlotTheme } from '../model.ts'
import { sides, viridis } from './colours.ts'
import type { Frame } from './frame.ts'
import type { HeatLayer } from '../layer.ts'

/** The picture of values that are drawn again and again while a handle moves. */
const pictures = new WeakMap<
  Float64Array,
  { readonly key: string; readonly canvas: HTMLCanvasElement }
>()

/** Draws the grid as one picture stretched over its cells. */
export function drawHeat({ ctx, x, y, theme }: Frame, layer: HeatLayer): void {
  const { xs, ys } = layer
  if (xs.length < 2 || ys.length < 2) return
  const half = (places: ArrayLike<number>): number =>
    ((places[places.length - 1] ?? 0) - (places[0] ?? 0)) / (places.length - 1) / 2
  const [dx, dy] = [half(xs), half(ys)]
  const left = x((xs[0] ?? 0) - dx)
  const right = x((xs[xs.length - 1] ?? 0) + dx)
  const top = y((ys[ys.length - 1] ?? 0) + dy)
  const bottom = y((ys[0] ?? 0) - dy)
  ctx.globalAlpha = layer.opacity ?? 1
  ctx.imageSmoothingEnabled = true
  ctx.drawImage(pictureOf(layer, theme), left, top, right - left, bottom - top)
}

function pictureOf(layer: HeatLayer, theme: PlotTheme): HTMLCanvasElement {
  const { values, from, to, palette, xs, ys } = layer
  const tones = palette === 'sides' ? [theme.surface, theme.tones[1], theme.tones[2]] : []
  const key = [palette, from, to, xs.length, ys.length, ...tones].join()
  const known = pictures.get(values)
  if (known?.key === key) return known.canvas
  const canvas = paint(layer, palette === 'sides' ? sides(theme) : viridis)
  pictures.set(values, { key, canvas })
  return canvas
}

function paint(
  { xs, ys, values, from, to }: HeatLayer,
  colourAt: (part: number) => readonly [number, number, number],
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const [columns, rows] = [xs.length, ys.length]
  canvas.width = columns
  canvas.height = rows
  const ctx = canvas.getContext('2d')
  if (!ctx) return canvas
  const image = ctx.createImageData(columns, rows)
  const span = to - from || 1
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? NaN
      if (Number.isNaN(value)) continue
      const [red, green, blue] = colourAt((value - from) / span)
      // The lowest y is the last line of the picture.
      const at = 4 * ((rows - 1 - row) * columns + column)
      image.data[at] = red
      image.data[at + 1] = green
      image.data[at + 2] = blue
      image.data[at + 3] = 255
    }
  }
  ctx.putImageData(image, 0, 0)
  return canvas
}
