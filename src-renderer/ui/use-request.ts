import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { FailureError, fail } from '../../src-shared/domain/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'

export interface Request<Arguments extends readonly unknown[], Value> {
  readonly value: Readonly<ShallowRef<Value | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly pending: Readonly<ShallowRef<boolean>>
  /** Asks anew; an answer to an earlier question no longer counts. */
  readonly send: (...parameters: Arguments) => Promise<void>
}

/** What any error is to the screen. */
export function failureOf(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : fail('internal', String(error)).failure
}

/**
 * A question to the main process as state of a component: the last answer, or why there is none.
 * Ends with the component; the latest question wins.
 */
export function useRequest<Arguments extends readonly unknown[], Value>(
  ask: (signal: AbortSignal, ...parameters: Arguments) => Promise<Value>,
): Request<Arguments, Value> {
  const value = shallowRef<Value>()
  const failure = shallowRef<Failure>()
  const pending = shallowRef(false)
  let current: AbortController | undefined

  async function send(...parameters: Arguments): Promise<void> {
    current?.abort()
    const mine = (current = new AbortController())
    pending.value = true
    failure.value = undefined
    try {
      const answer = await ask(mine.signal, ...parameters)
      if (mine === current) value.value = answer
    } catch (error) {
      if (mine === current) failure.value = failureOf(error)
    } finally {
      if (mine === current) pending.value = false
    }
  }

  onScopeDispose(() => {
    current?.abort()
    current = undefined
  })
  return { value, failure, pending, send }
}
