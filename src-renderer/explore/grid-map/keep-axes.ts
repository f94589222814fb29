import type { PlotModel } from '../../plots/index.ts'

type Axis = PlotModel['x']

/** `now` with the very axes of `before` where they say the same, so that a plot need not lay them out anew. */
export function keepAxes(now: PlotModel, before: PlotModel | undefined): PlotModel {
  if (!before || !same(now.x, before.x) || !same(now.y, before.y)) return now
  return { ...now, x: before.x, y: before.y }
}

function same(a: Axis, b: Axis): boolean {
  return a.from === b.from && a.to === b.to && a.label === b.label
}
