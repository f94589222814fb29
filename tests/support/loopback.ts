import { createDispatcher } from '../../src-main/ipc/index.ts'
import type { Handlers, Log } from '../../src-main/ipc/index.ts'
import { methodNames } from '../../src-shared/contract/index.ts'
import type { Bridge, EventName, Events } from '../../src-shared/contract/index.ts'

export interface Loopback {
  readonly bridge: Bridge
  /** What the main process would send to every window. */
  emit<E extends EventName>(event: E, payload: Events[E]): void
}

/** Joins client and handlers through structured clone, as Electron does, without Electron. */
export function createLoopback(
  handlers: Handlers,
  log: Log = () => undefined,
  beforeWriting?: () => Promise<void>,
): Loopback {
  const dispatcher = createDispatcher(handlers, log, beforeWriting)
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  const emit = (event: EventName, payload: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(structuredClone(payload))
  }
  const call = Object.fromEntries(
    methodNames.map((method) => [
      method,
      async (callId: string, request: unknown) =>
        structuredClone(
          await dispatcher.dispatch(
            method,
            structuredClone({ callId, request }),
            (id, fraction) => {
              emit('progress', { callId: id, fraction })
            },
          ),
        ),
    ]),
  ) as Bridge['call']
  return {
    emit,
    bridge: {
      call,
      cancel: (callId) => {
        dispatcher.cancel(callId)
      },
      on: (event, listener) => {
        const own = listeners.get(event) ?? new Set()
        listeners.set(event, own.add(listener))
        return () => own.delete(listener)
      },
    },
  }
}
