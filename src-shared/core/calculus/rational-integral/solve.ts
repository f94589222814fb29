import {
  divideRational,
  multiplyRational,
  type Rational,
  subtractRational,
} from '../../expression/exact/rational.ts'

/** The solution of a square system with exactly one, by elimination; the last column is the right side. */
export function solveExactly(system: readonly (readonly Rational[])[]): Rational[] {
  const rows = system.map((row) => [...row])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && row[column]!.num !== 0n)
    const chosen = rows[pivot]!
    rows[pivot] = rows[column]!
    const lead = chosen[column]!
    rows[column] = chosen.map((entry) => divideRational(entry, lead))
    rows.forEach((row, i) => {
      const factor = row[column]!
      if (i === column || factor.num === 0n) return
      rows[i] = row.map((entry, k) =>
        subtractRational(entry, multiplyRational(factor, rows[column]![k]!)),
      )
    })
  }
  return rows.map((row) => row[size]!)
}
