import type { Bridge } from '../../src-shared/contract/index.ts'

declare global {
  interface Window {
    readonly nabla: Bridge
  }
}
