import { shallowRef } from 'vue'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope, Viewable } from './scope.ts'

/** An exploration on a page: enough to put it there again. */
export interface Block {
  readonly exploration: string
  readonly options: Readonly<Record<string, unknown>>
  readonly stateKey: string
}

const blocksKey = 'blocks'

interface BlockList extends Viewable {
  readonly add: (block: Block) => void
  readonly remove: (stateKey: string) => void
}

/** Notes that `block` was on the page, so that a review can show it as it was left. */
export function noteBlock(scope: ExplorationScope, block: Block): void {
  scope.model<BlockList>(blocksKey, () => createBlockList()).add(block)
}

/** The exploration has left the page for good, and its own handles with it. */
export function forgetBlock(scope: ExplorationScope, stateKey: string): void {
  scope.model<BlockList>(blocksKey, () => createBlockList()).remove(stateKey)
  scope.forget(stateKey)
}

function createBlockList(): BlockList {
  const blocks = shallowRef<readonly Block[]>([])
  return {
    add(block) {
      if (blocks.value.some(({ stateKey }) => stateKey === block.stateKey)) return
      blocks.value = [...blocks.value, block]
    },
    remove(stateKey) {
      blocks.value = blocks.value.filter((block) => block.stateKey !== stateKey)
    },
    view: () => blocks.value,
  }
}

/** The explorations of a saved view, in the order in which they were met. */
export function savedBlocks(view: Readonly<Record<string, unknown>>): readonly Block[] {
  return fieldsOf(view)
    .list(blocksKey)
    .flatMap((saved) => {
      const fields = fieldsOf(saved)
      const exploration = fields.text('exploration', '')
      const stateKey = fields.text('stateKey', '')
      if (exploration === '' || stateKey === '') return []
      return [{ exploration, stateKey, options: fields.record('options') }]
    })
}
