import type { Chart, Plugin } from 'chart.js'
import type { Drawn } from '../direct-labels-plugin.ts'
import type { Frame } from './frame.ts'
import { drawHeat } from './heat.ts'
import type { PlotLayer } from '../layer.ts'
import { drawArrows, drawPaths, drawPolygons, drawTexts } from './shapes.ts'

/** Draws the model's layers under or over its series, never beyond the axes. */
export function drawLayers(drawn: () => Drawn): Plugin<'line'> {
  const draw = (chart: Chart<'line'>, over: boolean): void => {
    const { model, theme } = drawn()
    const { ctx, chartArea, scales } = chart
    const layers = model.layers?.filter((layer) => (layer.over ?? false) === over) ?? []
    if (layers.length === 0 || !scales.x || !scales.y) return
    const { left, top, right, bottom } = chartArea
    ctx.save()
    ctx.beginPath()
    ctx.rect(left, top, right - left, bottom - top)
    ctx.clip()
    const { x: across, y: up } = scales
    for (const layer of layers) {
      ctx.save()
      drawLayer(layer, {
        ctx,
        theme,
        x: (value) => across.getPixelForValue(value),
        y: (value) => up.getPixelForValue(value),
        lit: model.highlight === layer.id,
      })
      ctx.restore()
    }
    ctx.restore()
  }
  return {
    id: 'layers',
    beforeDatasetsDraw(chart) {
      draw(chart, false)
    },
    afterDatasetsDraw(chart) {
      draw(chart, true)
    },
  }
}

function drawLayer(layer: PlotLayer, frame: Frame): void {
  switch (layer.kind) {
    case 'heat':
      drawHeat(frame, layer)
      break
    case 'paths':
      drawPaths(frame, layer)
      break
    case 'arrows':
      drawArrows(frame, layer)
      break
    case 'polygons':
      drawPolygons(frame, layer)
      break
    case 'texts':
      drawTexts(frame, layer)
      break
  }
}
