/** Steps back and forth between states; changes with the same name close in time are one step. */
export interface UndoHistory<State> {
  readonly note: (before: State, name: string, time: number) => void
  readonly undo: (now: State) => State | undefined
  readonly redo: (now: State) => State | undefined
}

const mostSteps = 200
const pauseMs = 800

export function createUndoHistory<State>(): UndoHistory<State> {
  let past: readonly State[] = []
  let future: readonly State[] = []
  let last: { readonly name: string; readonly time: number } | undefined
  return {
    note(before, name, time) {
      const joined = last?.name === name && time - last.time < pauseMs
      last = { name, time }
      future = []
      if (!joined) past = [...past, before].slice(-mostSteps)
    },
    undo(now) {
      const state = past.at(-1)
      if (state === undefined) return undefined
      past = past.slice(0, -1)
      future = [...future, now]
      last = undefined
      return state
    },
    redo(now) {
      const state = future.at(-1)
      if (state === undefined) return undefined
      future = future.slice(0, -1)
      past = [...past, now]
      last = undefined
      return state
    },
  }
}
