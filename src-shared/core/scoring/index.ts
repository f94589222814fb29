export { echo } from './echo.ts'
export type { Echo } from './echo.ts'
export { score } from './score.ts'
export { stepLetterOf } from './step-letter.ts'
