import { FailureError } from '../../src-shared/domain/index.ts'
import type {
  Bridge,
  EventName,
  Events,
  MethodName,
  RequestOf,
  ResponseOf,
} from '../../src-shared/contract/index.ts'

export interface CallOptions {
  /** Aborting ends the call with a `cancelled` failure and stops the job behind it. */
  readonly signal?: AbortSignal
  /** Receives 0 to 1, for methods that report progress. */
  readonly onProgress?: (fraction: number) => void
}

/** `undefined` requests may be left out. */
type RequestArguments<M extends MethodName> =
  undefined extends RequestOf<M>
    ? [request?: undefined, options?: CallOptions]
    : [request: RequestOf<M>, options?: CallOptions]

export interface Client {
  /** @throws {FailureError} whatever went wrong, by code */
  call<M extends MethodName>(method: M, ...rest: RequestArguments<M>): Promise<ResponseOf<M>>
  /** @returns what ends the subscription */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}

/** Gives the preload's untyped bridge the contract's types. */
export function createClient(bridge: Bridge): Client {
  let calls = 0
  const on: Client['on'] = (event, listener) =>
    bridge.on(event, (payload) => {
      listener(payload as Parameters<typeof listener>[0])
    })

  return {
    on,
    async call(method, request?: unknown, options: CallOptions = {}) {
      const { signal, onProgress } = options
      if (signal?.aborted) throw cancelled(method)
      const callId = `${method}#${String(++calls)}`
      const abort = (): void => {
        bridge.cancel(callId)
      }
      signal?.addEventListener('abort', abort, { once: true })
      const stop = onProgress
        ? on('progress', (progress) => {
            if (progress.callId === callId) onProgress(progress.fraction)
          })
        : undefined
      try {
        const reply = await bridge.call[method](callId, request)
        if (!reply.ok) throw new FailureError(reply.failure)
        return reply.value as ResponseOf<typeof method>
      } finally {
        signal?.removeEventListener('abort', abort)
        stop?.()
      }
    },
  }
}

function cancelled(method: MethodName): FailureError {
  return new FailureError({ code: 'cancelled', message: `${method} was cancelled before it began` })
}
