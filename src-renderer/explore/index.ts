export { default as ExplorationBlock } from './ExplorationBlock.vue'
export { explorations } from './registry.ts'
export { createExplorationScope, provideExplorationScope } from './scope.ts'
export type { ExplorationScope } from './scope.ts'
