export { viridis } from './colours.ts'
export { drawLayers } from './layers-plugin.ts'
export type {
  ArrowLayer,
  Colour,
  HeatLayer,
  PathLayer,
  PlotLayer,
  Polygon,
  PolygonLayer,
  TextLayer,
} from './model.ts'
