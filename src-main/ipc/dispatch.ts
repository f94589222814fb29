import * as v from 'valibot'
import { contract } from '../../src-shared/contract/index.ts'
import type {
  CheckedRequestOf,
  MethodName,
  MethodOptions,
  Reply,
  ResponseOf,
} from '../../src-shared/contract/index.ts'
import { FailureError } from '../../src-shared/domain/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'

export interface CallContext {
  /** Aborted when the caller cancels or its window goes away. */
  readonly signal: AbortSignal
  /** Tells the caller how far the call is, 0 to 1. */
  readonly progress: (fraction: number) => void
}

/** One handler for every method of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [M in MethodName]: (
    request: CheckedRequestOf<M>,
    context: CallContext,
  ) => ResponseOf<M> | Promise<ResponseOf<M>>
}

/** Receives errors that nobody expected; they reach the screen only as `internal`. */
export type Log = (message: string, error: unknown) => void

const envelope = v.strictObject({
  callId: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  request: v.optional(v.unknown()),
})

export interface Dispatcher {
  /** Checks the payload, runs the handler and always answers, never throws. */
  readonly dispatch: (
    method: MethodName,
    payload: unknown,
    progress: ProgressSink,
  ) => Promise<Reply>
  readonly cancel: (callId: unknown) => void
  readonly cancelAll: () => void
}
export type ProgressSink = (callId: string, fraction: number) => void

/**
 * The transport-free half of the IPC: what a message means, whoever carried it.
 * @param beforeWriting awaited by every method that `writes`
 */
export function createDispatcher(
  handlers: Handlers,
  log: Log,
  beforeWriting: () => Promise<void> = () => Promise.resolve(),
): Dispatcher {
  const running = new Map<string, AbortController>()

  async function answer(
    method: MethodName,
    callId: string,
    request: unknown,
    progress: ProgressSink,
  ): Promise<Reply> {
    const checked = v.safeParse(contract[method].request, request)
    if (!checked.success) return { ok: false, failure: refusal(method, checked.issues[0]) }
    const controller = new AbortController()
    running.set(callId, controller)
    try {
      const { writes }: MethodOptions = contract[method]
      if (writes) await beforeWriting()
      const handler = handlers[method] as (request: unknown, context: CallContext) => unknown
      const value = await handler(checked.output, {
        signal: controller.signal,
        progress: (fraction) => {
          progress(callId, fraction)
        },
      })
      return { ok: true, value }
    } catch (error) {
      return { ok: false, failure: toFailure(method, error, log) }
    } finally {
      running.delete(callId)
    }
  }

  return {
    async dispatch(method, payload, progress) {
      const opened = v.safeParse(envelope, payload)
      if (!opened.success) return { ok: false, failure: refusal(method, opened.issues[0]) }
      const { callId, request } = opened.output
      if (running.has(callId)) {
        return {
          ok: false,
          failure: { code: 'invalid-request', message: 'callId is in use', field: 'callId' },
        }
      }
      return answer(method, callId, request, progress)
    },
    cancel(callId) {
      if (typeof callId === 'string') running.get(callId)?.abort()
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
  }
}

function refusal(method: MethodName, issue: v.BaseIssue<unknown>): Failure {
  const field = v.getDotPath(issue)
  return {
    code: 'invalid-request',
    // valibot's message quotes what it received; a megabyte of it helps nobody.
    message: `${method}: ${issue.message.slice(0, 200)}`,
    ...(field === null ? {} : { field }),
  }
}

function toFailure(method: MethodName, error: unknown, log: Log): Failure {
  if (error instanceof FailureError) return error.failure
  log(`${method} failed`, error)
  return { code: 'internal', message: `${method} failed unexpectedly` }
}
