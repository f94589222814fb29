import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Failure } from '../../src-shared/domain/index.ts'
import { failureOf } from '../ui/index.ts'

export interface Asked<Answer> {
  readonly answer: Readonly<ShallowRef<Answer | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

/** For what never changes: asked once, and cancelled if the page ends before the answer. */
export function askOnce<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const answer: ShallowRef<Answer | undefined> = shallowRef()
  const failure = shallowRef<Failure>()
  const ending = new AbortController()
  ask(ending.signal).then(
    (given) => (answer.value = given),
    (error: unknown) => (failure.value = failureOf(error)),
  )
  onScopeDispose(() => {
    ending.abort()
  })
  return { answer, failure }
}
