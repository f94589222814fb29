/** How a guessed direction compares with the steepest one. */
export type DirectionVerdict = 'exact' | 'close' | 'summit' | 'level' | 'down' | 'off' | 'flat'

/** Smallest angle between two directions, 0 to 180 degrees. */
export function angleBetween(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360
  return apart > 180 ? 360 - apart : apart
}

export interface JudgedDirection {
  readonly guess: number
  /** Direction of the gradient; NaN where there is none. */
  readonly steepest: number
  /** Direction to the place that many would head for, NaN where there is none to speak of. */
  readonly summit: number
  readonly tolerance: number
}

/** Within so many degrees of another telling direction a guess is taken for that one. */
const near = 10

/** Names what the guess went for. */
export function judgeDirection(judged: JudgedDirection): DirectionVerdict {
  const { guess, steepest, summit, tolerance } = judged
  if (Number.isNaN(steepest)) return 'flat'
  const gap = angleBetween(guess, steepest)
  if (gap <= 2) return 'exact'
  if (gap <= tolerance) return 'close'
  if (angleBetween(guess, summit) <= near) return 'summit'
  if (Math.abs(gap - 90) <= near) return 'level'
  return gap > 90 ? 'down' : 'off'
}
