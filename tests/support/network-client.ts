import { quietContext } from '../../src-shared/core/context.ts'
import { run } from '../../src-shared/core/index.ts'
import type { Jobs } from '../../src-shared/domain/index.ts'
import { createFakeClient } from './fake-client.ts'
import type { FakeAnswers, FakeClient } from './fake-client.ts'

const job =
  <N extends 'points' | 'train' | 'inspect'>(type: N) =>
  (request: unknown) =>
    run({ type, request } as Parameters<typeof run>[0], quietContext) as Jobs[N]['response']

/** A client whose networks are the core's own. */
export function createNetworkClient(answers: FakeAnswers = {}): FakeClient {
  return createFakeClient({
    'plots.points': job('points'),
    'plots.train': job('train'),
    'plots.inspect': job('inspect'),
    ...answers,
  })
}
