import type { PlotTheme } from '../model.ts'
import type { Colour } from '../layer.ts'

type Rgb = readonly [red: number, green: number, blue: number]

/** Nine even stops of viridis (van der Walt and Smith, 2015, CC0). */
const viridisStops: readonly Rgb[] = [
  [68, 1, 84],
  [71, 45, 123],
  [59, 82, 139],
  [44, 114, 142],
  [33, 145, 140],
  [40, 174, 128],
  [94, 201, 98],
  [173, 220, 48],
  [253, 231, 37],
]

/** The colour at `part` (0 to 1) of the way through evenly spaced stops. */
function between(stops: readonly Rgb[], part: number): Rgb {
  const place = Math.min(1, Math.max(0, part)) * (stops.length - 1)
  const index = Math.min(stops.length - 2, Math.floor(place))
  const [from, to] = [stops[index] ?? [0, 0, 0], stops[index + 1] ?? [0, 0, 0]]
  const rest = place - index
  const mix = (channel: 0 | 1 | 2): number =>
    Math.round(from[channel] + rest * (to[channel] - from[channel]))
  return [mix(0), mix(1), mix(2)]
}

/** Viridis at `part` from 0 to 1. */
export function viridis(part: number): Rgb {
  return between(viridisStops, part)
}

/** A theme's `#rrggbb` in numbers; grey for colours that are written otherwise. */
function rgbOf(colour: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)
  if (!digits) return [128, 128, 128]
  const [red = 128, green = 128, blue = 128] = digits.slice(1).map((two) => parseInt(two, 16))
  return [red, green, blue]
}

/** From tone 2 through the surface to tone 1: two sides that are told apart without red and green. */
export function sides(theme: PlotTheme): (part: number) => Rgb {
  const stops = [rgbOf(theme.tones[2]), rgbOf(theme.surface), rgbOf(theme.tones[1])]
  return (part) => between(stops, part)
}

/** What a canvas understands. */
export function cssColour(colour: Colour, theme: PlotTheme): string {
  if (typeof colour !== 'object') return theme.tones[colour]
  return `rgb(${viridis(colour.shade).join(' ')})`
}
