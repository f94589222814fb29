export { createHost } from './host.ts'
export type { Host, HostOptions, RunOptions } from './host.ts'
