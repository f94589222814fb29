export type { PlotModel, PlotPoint, PlotSeries, Tone } from './model.ts'
export { default as PlotFigure } from './PlotFigure.vue'
export { default as PlotHandle } from './PlotHandle.vue'
export { readAt } from './to-table.ts'
