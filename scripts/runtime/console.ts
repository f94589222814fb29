/** A failure whose message tells the reader all they need: shown without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}

/** One line about what is going on. On standard error, so that output can be piped. */
export function say(text: string): void {
  process.stderr.write(`nabla: ${text}\n`)
}

/** Ends a script: shows why, sets the exit code, lets pending output be written. */
export function exitWith(reason: unknown): void {
  if (reason instanceof UserError) say(reason.message)
  else console.error(reason)
  process.exitCode = 1
}

/** Shows how far a long step is: one line redrawn on a terminal, a line every 20 % elsewhere. */
export class Progress {
  readonly #label: string
  #shown = -1

  constructor(label: string) {
    this.#label = label
  }

  /** @param total in bytes; 0 where it is not known */
  update(bytes: number, total: number): void {
    const mebibytes = Math.floor(bytes / 2 ** 20)
    const percent = total > 0 ? Math.min(100, Math.floor((100 * bytes) / total)) : 0
    const step = total > 0 ? Math.floor(percent / 20) : Math.floor(mebibytes / 50)
    const text = `nabla: ${this.#label}: ${mebibytes} MiB${total > 0 ? ` (${percent} %)` : ''}`
    if (process.stderr.isTTY) {
      if (mebibytes !== this.#shown) process.stderr.write(`\r${text}`)
      this.#shown = mebibytes
    } else if (step > this.#shown) {
      process.stderr.write(`${text}\n`)
      this.#shown = step
    }
  }

  done(): void {
    if (process.stderr.isTTY && this.#shown >= 0) process.stderr.write('\n')
  }
}
