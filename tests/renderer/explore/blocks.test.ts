import { expect, test } from 'vitest'
import { noteBlock, savedBlocks } from '../../../src-renderer/explore/blocks.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import { createFakeClient } from '../../support/fake-client.ts'

test('what was on the page can be put there again from the saved view', () => {
  const { client } = createFakeClient({})
  const scope = createExplorationScope({ client, examples: [] })
  const block = { exploration: 'slope-trace', options: { from: -1 }, stateKey: 'trace.1' }
  noteBlock(scope, block)
  noteBlock(scope, block)
  const saved = JSON.parse(JSON.stringify(scope.view())) as Record<string, unknown>
  expect(savedBlocks(saved)).toEqual([block])
})

test('a damaged view gives no blocks instead of a broken page', () => {
  expect(savedBlocks({ blocks: [null, 3, { exploration: 'x' }, 'y'] })).toEqual([])
  expect(savedBlocks({})).toEqual([])
})
