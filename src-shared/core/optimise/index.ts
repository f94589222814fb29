export { descend, type Descent, type DescentOptions } from './descent.ts'
