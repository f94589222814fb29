import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { CallOptions } from '../api/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'
import { useRequest } from '../ui/index.ts'

export interface LongWork<Result> {
  readonly result: Readonly<ShallowRef<Result | undefined>>
  /** Not that it was stopped: that is no failure. */
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly pending: Readonly<ShallowRef<boolean>>
  /** 0 to 1; undefined before the first news of it. */
  readonly fraction: Readonly<ShallowRef<number | undefined>>
  readonly start: () => Promise<void>
  /** Asks it to stop; what it comes to then is its result. */
  readonly stop: () => void
}

/** A call that takes a while, says how far it is and can be stopped, as state of a component. */
export function useLongWork<Result>(
  run: (options: CallOptions) => Promise<Result>,
): LongWork<Result> {
  const fraction = shallowRef<number>()
  const failure = shallowRef<Failure>()
  let controller = new AbortController()
  const {
    value,
    failure: failed,
    pending,
    send,
  } = useRequest((signal) => {
    controller = new AbortController()
    signal.addEventListener('abort', () => {
      controller.abort()
    })
    return run({
      signal: controller.signal,
      onProgress: (now) => {
        fraction.value = now
      },
    })
  })
  async function start(): Promise<void> {
    fraction.value = undefined
    failure.value = undefined
    await send()
    failure.value = failed.value?.code === 'cancelled' ? undefined : failed.value
  }
  const stop = (): void => {
    controller.abort()
  }
  return { result: value, failure, pending, fraction, start, stop }
}
