export { createDispatcher } from './dispatch.ts'
export type { CallContext, Dispatcher, Handlers, Log } from './dispatch.ts'
