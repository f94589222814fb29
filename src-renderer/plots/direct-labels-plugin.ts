import type { Chart, Plugin } from 'chart.js'
import type { PlotModel, PlotTheme } from './model.ts'
import { placeLabels } from './place-labels.ts'
import type { LabelledLine } from './place-labels.ts'

export interface Drawn {
  readonly model: PlotModel
  readonly theme: PlotTheme
}

/** Writes each series' name beside its line, with a halo of the surface colour. */
export function directLabels(drawn: () => Drawn): Plugin<'line'> {
  let previous: ReadonlyMap<string, number> = new Map()
  return {
    id: 'direct-labels',
    afterDatasetsDraw(chart) {
      const { model, theme } = drawn()
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.font = `500 ${String(theme.fontSize)}px ${theme.fontFamily}`
      ctx.textAlign = 'left'
      ctx.textBaseline = 'middle'
      ctx.lineJoin = 'round'
      ctx.lineWidth = 4
      ctx.strokeStyle = theme.surface
      const labels = placeLabels(linesOf(chart, model), chartArea, theme.fontSize * 1.3, previous)
      for (const { id, x, y } of labels) {
        const series = model.series.find((one) => one.id === id)
        if (!series?.label) continue
        ctx.fillStyle = theme.tones[series.tone]
        ctx.strokeText(series.label, x, y)
        ctx.fillText(series.label, x, y)
      }
      previous = new Map(labels.map(({ id, place }) => [id, place]))
      ctx.restore()
    },
  }
}

function linesOf(chart: Chart<'line'>, model: PlotModel): readonly LabelledLine[] {
  return model.series.flatMap(({ id, mark, label }, index) => {
    if (mark !== 'line') return []
    const points = chart
      .getDatasetMeta(index)
      .data.map((element) => ({ x: element.x, y: element.y }))
    return [{ id, points, width: label ? chart.ctx.measureText(label).width : 0 }]
  })
}
