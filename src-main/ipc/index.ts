export { createDispatcher } from './dispatch.ts'
export type { CallContext, Dispatcher, Handlers, Log } from './dispatch.ts'
export { createHandlers } from './handlers/index.ts'
export type { Services } from './handlers/index.ts'
