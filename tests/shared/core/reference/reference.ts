import data from './numeric.json' with { type: 'json' }

/** The reference values; made with NumPy, SymPy, SciPy and mpmath, checked in exact arithmetic. */
export const reference = data
