import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work at a stretch: well below a frame, so that the window stays smooth. */
const stretch = 6

/** Awaited often in long work, it gives way to everything else whenever a stretch is over. */
export type Pause = () => Promise<void> | undefined

export function pacer(): Pause {
  let start = performance.now()
  return () => {
    if (performance.now() - start < stretch) return undefined
    return setImmediate().then(() => {
      start = performance.now()
    })
  }
}
