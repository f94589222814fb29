export { CoreFailure, Stopped } from './context.ts'
export type { RunContext } from './context.ts'
export { run } from './jobs/run.ts'
