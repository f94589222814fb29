import { cssColour } from './colours.ts'
import type { Frame } from './frame.ts'
import type { ArrowLayer, PathLayer, Polygon, PolygonLayer, TextLayer } from '../layer.ts'

const usualSize = 1.5

/** Draws lines; a NaN lifts the pen. */
export function drawPaths(
  frame: Frame,
  { xs, ys, colour, size = usualSize, dashed }: PathLayer,
): void {
  const { ctx } = frame
  ctx.strokeStyle = cssColour(colour, frame.theme)
  ctx.lineWidth = size * (frame.lit ? 1.75 : 1)
  ctx.lineJoin = 'round'
  ctx.setLineDash(dashed ? [6, 5] : [])
  ctx.beginPath()
  trace(frame, xs, ys)
  ctx.stroke()
}

function trace({ ctx, x, y }: Frame, xs: ArrayLike<number>, ys: ArrayLike<number>): void {
  let down = false
  for (let index = 0; index < xs.length; index++) {
    const [px, py] = [x(xs[index] ?? NaN), y(ys[index] ?? NaN)]
    if (Number.isNaN(px + py)) down = false
    else if (down) ctx.lineTo(px, py)
    else {
      ctx.moveTo(px, py)
      down = true
    }
  }
}

/** An arrow's head, CSS pixels; shorter where the arrow itself is short. */
const headLength = 7

/** Draws arrows with a head at their far end; one of no length is a dot. */
export function drawArrows(frame: Frame, layer: ArrowLayer): void {
  const { ctx, x, y, theme } = frame
  const { xs, ys, us, vs, shades, colour, size = usualSize } = layer
  ctx.lineWidth = size * (frame.lit ? 1.75 : 1)
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (let index = 0; index < xs.length; index++) {
    const [x0, y0] = [xs[index] ?? NaN, ys[index] ?? NaN]
    const [x1, y1] = [x0 + (us[index] ?? NaN), y0 + (vs[index] ?? NaN)]
    if (!Number.isFinite(x0 + y0 + x1 + y1)) continue
    const css = cssColour(shades ? { shade: shades[index] ?? 0 } : colour, theme)
    ctx.strokeStyle = css
    ctx.fillStyle = css
    drawArrow(ctx, x(x0), y(y0), x(x1), y(y1), size)
  }
}

function drawArrow(
  ctx: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  size: number,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0)
  ctx.beginPath()
  if (length < 1) {
    ctx.arc(x0, y0, size, 0, 2 * Math.PI)
    ctx.fill()
    return
  }
  const head = Math.min(headLength + size, length * 0.6)
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
  const corner = (side: 1 | -1): readonly [number, number] => [
    x1 - head * ux + side * head * 0.5 * uy,
    y1 - head * uy - side * head * 0.5 * ux,
  ]
  ctx.moveTo(x0, y0)
  ctx.lineTo(x1 - head * 0.7 * ux, y1 - head * 0.7 * uy)
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(...corner(1))
  ctx.lineTo(...corner(-1))
  ctx.closePath()
  ctx.fill()
}

/** Draws filled shapes, striped where that is asked for. */
export function drawPolygons(frame: Frame, { polygons }: PolygonLayer): void {
  for (const polygon of polygons) drawPolygon(frame, polygon)
}

function drawPolygon(
  frame: Frame,
  { xs, ys, colour, fill = 0.25, hatched, outline = 1 }: Polygon,
): void {
  const { ctx, theme, lit } = frame
  const css = cssColour(colour, theme)
  ctx.beginPath()
  trace(frame, xs, ys)
  ctx.closePath()
  ctx.globalAlpha = Math.min(1, fill * (lit ? 1.75 : 1))
  ctx.fillStyle = css
  ctx.fill()
  ctx.globalAlpha = 1
  if (hatched) {
    ctx.fillStyle = stripes(ctx, css)
    ctx.fill()
  }
  if (outline > 0) {
    ctx.strokeStyle = css
    ctx.lineWidth = outline
    ctx.setLineDash([])
    ctx.stroke()
  }
}

const stripeWidth = 7
const knownStripes = new Map<string, CanvasPattern>()

/** Diagonal stripes of a colour on nothing. */
function stripes(ctx: CanvasRenderingContext2D, css: string): CanvasPattern | string {
  const known = knownStripes.get(css)
  if (known) return known
  const tile = document.createElement('canvas')
  tile.width = stripeWidth
  tile.height = stripeWidth
  const pen = tile.getContext('2d')
  if (!pen) return 'transparent'
  pen.strokeStyle = css
  pen.lineWidth = 1.25
  pen.beginPath()
  for (const shift of [-stripeWidth, 0, stripeWidth]) {
    pen.moveTo(shift - 1, stripeWidth + 1)
    pen.lineTo(shift + stripeWidth + 1, -1)
  }
  pen.stroke()
  const made = ctx.createPattern(tile, 'repeat')
  if (!made) return 'transparent'
  knownStripes.set(css, made)
  return made
}

/** Between words and their place, CSS pixels. */
const textGap = 9

/** Writes words with a halo of the surface colour. */
export function drawTexts({ ctx, x, y, theme }: Frame, { texts }: TextLayer): void {
  ctx.font = `500 ${String(theme.fontSize)}px ${theme.fontFamily}`
  ctx.lineJoin = 'round'
  ctx.lineWidth = 4
  ctx.strokeStyle = theme.surface
  for (const { x: atX, y: atY, text, colour, side = 'middle' } of texts) {
    ctx.textAlign = side === 'left' ? 'right' : side === 'right' ? 'left' : 'center'
    ctx.textBaseline = side === 'above' ? 'bottom' : side === 'below' ? 'top' : 'middle'
    const px = x(atX) + (side === 'left' ? -textGap : side === 'right' ? textGap : 0)
    const py = y(atY) + (side === 'above' ? -textGap : side === 'below' ? textGap : 0)
    if (!Number.isFinite(px + py)) continue
    ctx.fillStyle = theme.tones[colour]
    ctx.strokeText(text, px, py)
    ctx.fillText(text, px, py)
  }
}
