export type { Cell } from './cells.ts'
export { classifyCorner, type Corner, type CurveBreak, incidentCentre } from './incident.ts'
export { type Stretch, studyContinuity } from './study.ts'
