/**
 * A double with a bound on its error: the true value lies within `error` of `value`. The bound is
 * carried through every operation (running error analysis, Higham 2002, "Accuracy and Stability
 * of Numerical Algorithms", section 3.3), so that two values can be told apart, or not, without any
 * tolerance.
 *
 * `undefined` means that there certainly is no real value; `unsure` that the bound reaches across an
 * edge of the domain, or that the value is too large for a double.
 */
export interface Bounded {
  readonly state: 'value' | 'undefined' | 'unsure'
  readonly value: number
  readonly error: number
}

export const noValue: Bounded = { state: 'undefined', value: Number.NaN, error: 0 }
export const unsure: Bounded = { state: 'unsure', value: Number.NaN, error: Infinity }

/** Half the distance from 1 to the next double: the relative error of one rounding. */
const unit = 2 ** -53
/** Covers what underflow can lose. */
const tiny = 2 ** -1022

/** A value whose own rounding error is at most `roundings` units in the last place. */
export function bounded(value: number, error: number, roundings = 1): Bounded {
  const total =
    (error + Math.abs(value) * unit * roundings + (roundings > 0 ? tiny : 0)) * (1 + 4 * unit)
  return Number.isFinite(value) && Number.isFinite(total)
    ? { state: 'value', value, error: total }
    : unsure
}

export function exactly(value: number): Bounded {
  return { state: 'value', value, error: 0 }
}

/** Largest magnitude the true value can have. */
export function largest(a: Bounded): number {
  return Math.abs(a.value) + a.error
}
/** Smallest magnitude the true value can have. */
export function smallest(a: Bounded): number {
  return Math.max(0, Math.abs(a.value) - a.error)
}

export function add(a: Bounded, b: Bounded): Bounded {
  const sum = a.value + b.value
  const exact = a.error === 0 && b.error === 0 && roundingOfSum(a.value, b.value, sum) === 0
  return exact ? exactly(sum) : bounded(sum, a.error + b.error)
}

/** What rounding took from a sum of doubles, exactly (Knuth's TwoSum). */
function roundingOfSum(a: number, b: number, sum: number): number {
  const part = sum - a
  return a - (sum - part) + (b - part)
}

export function negate(a: Bounded): Bounded {
  return { state: a.state, value: -a.value, error: a.error }
}

export function multiply(a: Bounded, b: Bounded): Bounded {
  if ((a.value === 0 && a.error === 0) || (b.value === 0 && b.error === 0)) return exactly(0)
  const product = a.value * b.value
  const exact =
    a.error === 0 &&
    b.error === 0 &&
    Number.isSafeInteger(product) &&
    Number.isInteger(a.value) &&
    Number.isInteger(b.value)
  if (exact) return exactly(product)
  return bounded(product, Math.abs(a.value) * b.error + largest(b) * a.error)
}

export function divide(a: Bounded, b: Bounded): Bounded {
  const least = smallest(b)
  if (least === 0) return b.value === 0 && b.error === 0 ? noValue : unsure
  if (a.value === 0 && a.error === 0) return exactly(0)
  const quotient = a.value / b.value
  const exact =
    a.error === 0 && b.error === 0 && Number.isSafeInteger(quotient) && Number.isInteger(b.value)
  if (exact && Number.isSafeInteger(a.value) && quotient * b.value === a.value) {
    return exactly(quotient)
  }
  if (a.error === 0 && b.error === 0 && a.value === b.value) return exactly(1)
  return bounded(quotient, (a.error + Math.abs(quotient) * b.error) / least)
}
