import { fail } from '../../src-shared/domain/index.ts'
import type { MethodName, RequestOf, ResponseOf } from '../../src-shared/contract/index.ts'
import type { Client } from '../../src-renderer/api/client.ts'

type Answer<M extends MethodName> = (
  request: RequestOf<M>,
  signal: AbortSignal | undefined,
) => ResponseOf<M> | Promise<ResponseOf<M>>
export type FakeAnswers = { readonly [M in MethodName]?: Answer<M> }

export interface FakeClient {
  readonly client: Client
  /** Every request of a method so far, as it arrived. */
  readonly requests: <M extends MethodName>(method: M) => readonly RequestOf<M>[]
}

/** A client that answers from functions: requests are cloned as the bridge would, aborts cancel. */
export function createFakeClient(answers: FakeAnswers): FakeClient {
  const log: { readonly method: MethodName; readonly request: unknown }[] = []
  const call = async (
    method: MethodName,
    request: unknown,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<unknown> => {
    const arrived: unknown = structuredClone(request)
    log.push({ method, request: arrived })
    const answer = answers[method] as Answer<MethodName> | undefined
    if (!answer) throw fail('not-found', `the test gives no answer to ${method}`)
    const cancelled = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(fail('cancelled', method))
      })
    })
    return Promise.race([answer(arrived as never, signal), cancelled])
  }
  return {
    client: { call: call as Client['call'], on: () => () => undefined },
    requests: <M extends MethodName>(method: M) =>
      log.filter((one) => one.method === method).map(({ request }) => request as RequestOf<M>),
  }
}

export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/** A promise that the test settles when it wants to. */
export function defer<Value>(): Deferred<Value> {
  let resolve: Deferred<Value>['resolve'] = () => undefined
  let reject: Deferred<Value>['reject'] = () => undefined
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** Lets everything that is already settled run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
