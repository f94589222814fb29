import type { ChartConfiguration, ChartDataset, ScaleOptions } from 'chart.js'
import type { PlotAxis, PlotModel, PlotPoint, PlotSeries, PlotTheme } from './model.ts'
import { ticksFor } from './ticks.ts'

/** Between two ticks, CSS pixels. */
const spacing = { x: 64, y: 36 } as const
/** How much of a series is left while another one is highlighted. */
const steppedBack = '55'

/** What Chart.js draws for `model`. Pure: the same model and theme give the same configuration. */
export function toChartConfig(model: PlotModel, theme: PlotTheme): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: { datasets: toDatasets(model, theme) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      parsing: false,
      normalized: true,
      layout: { padding: { top: 10, right: 14, bottom: 0, left: 0 } },
      scales: toScales(model, theme),
    },
  }
}

export function toDatasets(model: PlotModel, theme: PlotTheme): ChartDataset<'line'>[] {
  return model.series.map((series) => toDataset(series, theme, model.highlight))
}

export function toScales(
  model: PlotModel,
  theme: PlotTheme,
): { x: ScaleOptions<'linear'>; y: ScaleOptions<'linear'> } {
  return { x: toScale('x', model.x, theme), y: toScale('y', model.y, theme) }
}

/**
 * Chart.js draws data as stairs of whole pixels unless they are marked as thinned out already, which
 * its own plugin does with this flag. Our curves are: the core samples them for the screen.
 */
type SampledDataset = ChartDataset<'line'> & { readonly _decimated: true }

function toDataset(
  series: PlotSeries,
  theme: PlotTheme,
  highlight: string | undefined,
): ChartDataset<'line'> {
  const lit = highlight === series.id
  const back = highlight !== undefined && !lit
  const colour = theme.tones[series.tone] + (back ? steppedBack : '')
  const size = (series.size ?? (series.mark === 'line' ? 2 : 4)) * (lit ? 1.75 : 1)
  const dataset: SampledDataset = {
    data: pointsOf(series),
    _decimated: true,
    borderColor: colour,
    backgroundColor: colour,
    borderJoinStyle: 'round',
    pointRadius: 0,
    pointHitRadius: 0,
  }
  if (series.mark === 'points') return { ...dataset, ...pointStyle(series, colour, theme, size) }
  return { ...dataset, borderWidth: size, borderDash: series.dashed ? [6, 5] : [] }
}

const shapes = {
  circle: 'circle',
  triangle: 'triangle',
  square: 'rect',
  cross: 'crossRot',
} as const

function pointStyle(
  { shape = 'circle', hollow }: PlotSeries,
  colour: string,
  theme: PlotTheme,
  size: number,
): Partial<ChartDataset<'line'>> {
  return {
    showLine: false,
    pointRadius: size,
    pointStyle: shapes[shape],
    pointBackgroundColor: hollow ? 'transparent' : colour,
    pointBorderColor: hollow || shape === 'cross' ? colour : theme.surface,
    pointBorderWidth: hollow || shape === 'cross' ? 2 : 1,
  }
}

const remembered = new WeakMap<object, { xs: ArrayLike<number>; points: PlotPoint[] }>()

/**
 * A curve stays the same object while a handle moves over it; so do its points, which spares Chart.js
 * from reading them again.
 */
function pointsOf({ xs, ys }: PlotSeries): PlotPoint[] {
  const known = remembered.get(ys)
  if (known?.xs === xs) return known.points
  const points = Array.from({ length: Math.min(xs.length, ys.length) }, (_, index) => ({
    x: xs[index] ?? NaN,
    y: ys[index] ?? NaN,
  }))
  remembered.set(ys, { xs, points })
  return points
}

function toScale(side: 'x' | 'y', axis: PlotAxis, theme: PlotTheme): ScaleOptions<'linear'> {
  const labels = new Map<number, string>()
  const scale: ScaleOptions<'linear'> = {
    // Chart.js tells its scale types apart by name; the options used here are common to both.
    type: (axis.scale === 'log' ? 'logarithmic' : 'linear') as 'linear',
    min: axis.from,
    max: axis.to,
    border: { display: false },
    grid: {
      drawTicks: false,
      lineWidth: 1,
      color: ({ tick }) =>
        axis.scale !== 'log' && (tick as { value?: number } | undefined)?.value === 0
          ? theme.zero
          : theme.grid,
    },
    ticks: {
      color: theme.tones.muted,
      font: { family: theme.fontFamily, size: theme.fontSize },
      padding: 6,
      maxRotation: 0,
      autoSkip: false,
      callback: (value) => labels.get(Number(value)) ?? '',
    },
    afterBuildTicks: (built) => {
      const pixels = side === 'x' ? built.chart.width : built.chart.height
      const ticks = ticksFor(axis, pixels, spacing[side])
      labels.clear()
      for (const { value, label } of ticks) labels.set(value, label)
      built.ticks = ticks.map(({ value }) => ({ value }))
    },
  }
  // A label column as wide for −1.5 as for 10 keeps the plot where it is when the function changes.
  if (side === 'y') scale.afterFit = (built) => void (built.width = Math.max(built.width, 48))
  return scale
}
