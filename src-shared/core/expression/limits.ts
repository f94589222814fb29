/**
 * Bounds on what the reader accepts, so that no text can cost more than a few milliseconds.
 * Real answers stay far below them.
 */
export const limits = {
  /** Longest text that is read at all, in UTF-16 units. */
  textLength: 2000,
  /** Deepest nesting of brackets, signs, powers and bare functions. */
  nesting: 60,
  /** Longest number, in digits. */
  digits: 60,
  /** Largest exponent of ten in scientific notation. */
  decimalExponent: 400,
  /** Entries of a vector, members of a set, rows of a matrix. */
  entries: 64,
} as const
