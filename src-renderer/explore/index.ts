export { savedBlocks } from './blocks.ts'
export { default as ExplorationBlock } from './ExplorationBlock.vue'
export { explorations } from './registry.ts'
export {
  createExplorationScope,
  provideExplorationScope,
  useExplorationScope,
} from './scope.ts'
export type { ExplorationScope } from './scope.ts'
