import type { Failure } from '../domain/index.ts'
import type { EventName, MethodName } from './channels.ts'

export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure }

/** What the preload puts on `window.nabla`. Untyped on purpose: `api/client` gives it the contract's types. */
export interface Bridge {
  readonly call: Readonly<Record<MethodName, (callId: string, request: unknown) => Promise<Reply>>>
  readonly cancel: (callId: string) => void
  /** Returns what ends the subscription. */
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void
}
