export interface LatestOptions<Input, Output> {
  readonly run: (input: Input, signal: AbortSignal) => Promise<Output>
  readonly done: (output: Output, input: Input) => void
  readonly failed?: (error: unknown, input: Input) => void
  /**
   * Ends a call as soon as a newer input arrives. Otherwise it may finish, and only then the newest
   * input is run: a steady stream of inputs still gets answers.
   */
  readonly cancelStale?: boolean
}

export interface Latest<Input> {
  (input: Input): void
  /** Drops what waits and ends what runs; nothing is reported any more. */
  readonly stop: () => void
}

/** One call at a time, for the newest input; inputs in between are dropped. */
export function latestOnly<Input, Output>(options: LatestOptions<Input, Output>): Latest<Input> {
  let running: AbortController | undefined
  let waiting: { readonly input: Input } | undefined

  async function start(input: Input): Promise<void> {
    const own = new AbortController()
    running = own
    try {
      const output = await options.run(input, own.signal)
      if (running === own) options.done(output, input)
    } catch (error) {
      if (running === own) options.failed?.(error, input)
    } finally {
      if (running === own) {
        running = undefined
        next()
      }
    }
  }

  function next(): void {
    if (!waiting) return
    const { input } = waiting
    waiting = undefined
    void start(input)
  }

  const push = (input: Input): void => {
    waiting = { input }
    if (running && options.cancelStale) {
      const stale = running
      running = undefined
      stale.abort()
    }
    if (!running) next()
  }
  const stop = (): void => {
    waiting = undefined
    const last = running
    running = undefined
    last?.abort()
  }
  return Object.assign(push, { stop })
}
