import { createClient } from './client.ts'

export { createClient } from './client.ts'
export type { CallOptions, Client } from './client.ts'
export { latestOnly } from './latest.ts'
export type { Latest } from './latest.ts'

/** The way to the main process; nothing else touches `window.nabla`. */
export const nabla = createClient(window.nabla)
