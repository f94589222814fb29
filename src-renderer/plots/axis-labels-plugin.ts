import type { Plugin } from 'chart.js'
import type { Drawn } from './direct-labels-plugin.ts'

/** Writes the axes' names inside the plot, at their far ends and upright, where they cost no room. */
export function axisLabels(drawn: () => Drawn): Plugin<'line'> {
  return {
    id: 'axis-labels',
    afterDatasetsDraw({ ctx, chartArea: { left, top, right, bottom } }) {
      const { model, theme } = drawn()
      ctx.save()
      ctx.font = `italic ${String(theme.fontSize)}px ${theme.fontFamily}`
      ctx.lineJoin = 'round'
      ctx.lineWidth = 4
      ctx.strokeStyle = theme.surface
      ctx.fillStyle = theme.tones.muted
      const write = (text: string, x: number, y: number): void => {
        ctx.strokeText(text, x, y)
        ctx.fillText(text, x, y)
      }
      ctx.textBaseline = 'bottom'
      ctx.textAlign = 'right'
      write(model.x.label, right - 2, bottom - 4)
      ctx.textBaseline = 'top'
      ctx.textAlign = 'left'
      write(model.y.label, left + 6, top + 2)
      ctx.restore()
    },
  }
}
