export { default as ClassMark } from './ClassMark.vue'
export { createHandledLine, gripRange, readLine } from './handled-line.ts'
export type { HandledLine } from './handled-line.ts'
export { distanceTo, footOf, scaled, scoreOf, steepness, valueAt, widestAlong } from './line.ts'
export { default as LineFields } from './LineFields.vue'
export { default as NumberField } from './NumberField.vue'
export { default as PointTable } from './PointTable.vue'
export {
  hasBothClasses,
  looks,
  mostPoints,
  nameOf,
  plane,
  pointRange,
  readPoints,
  savedPoints,
} from './points.ts'
export { nameTexts, planeAxes, pointSeries, ringSeries, streetLayers } from './street-layers.ts'
export { useMargin } from './use-margin.ts'
export type { Solved } from './use-margin.ts'
