export { descend, type Descent, type DescentOptions } from './descent.ts'
export { hardMargin, type HardMargin } from './hard-margin.ts'
export {
  kktResiduals,
  type KktResiduals,
  type LabelledPoints,
  type SeparatingLine,
  signedScores,
} from './labelled-points.ts'
export { softMargin, type SoftMargin } from './soft-margin.ts'
