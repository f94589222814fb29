export { answerInNumbers } from './authored-answer.ts'
export type { AuthoredAnswer } from './authored-answer.ts'
export { expandOpenings } from './expand.ts'
export { variant } from './variant.ts'
