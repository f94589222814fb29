import type { Chart, Plugin } from 'chart.js'
import type { PlotLayout } from './model.ts'

/** Reports where the axes lie after each change of size or range. */
export function reportLayout(report: (layout: PlotLayout) => void): Plugin<'line'> {
  let last = ''
  return {
    id: 'report-layout',
    afterUpdate(chart) {
      const layout = layoutOf(chart)
      if (!layout) return
      const { x, y } = chart.scales
      const { left, top, right, bottom } = layout
      const now = [
        left,
        top,
        right,
        bottom,
        x?.min,
        x?.max,
        x?.type,
        y?.min,
        y?.max,
        y?.type,
      ].join()
      if (now === last) return
      last = now
      report(layout)
    },
  }
}

function layoutOf(chart: Chart<'line'>): PlotLayout | undefined {
  const { x, y } = chart.scales
  if (!x || !y) return undefined
  const { left, top, right, bottom } = chart.chartArea
  return {
    left,
    top,
    right,
    bottom,
    toPixel: (point) => ({ x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y) }),
    toValue: (pixel) => ({
      x: x.getValueForPixel(pixel.x) ?? NaN,
      y: y.getValueForPixel(pixel.y) ?? NaN,
    }),
  }
}
