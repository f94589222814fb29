const mostSweeps = 60

/** Eigenvalues of a symmetric matrix, ascending, by Jacobi's rotations (Golub and Van Loan, §8.5). */
export function symmetricEigenvalues(matrix: readonly (readonly number[])[]): Float64Array {
  const a = matrix.map((row) => [...row])
  const size = a.length
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rotated = false
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotated = rotate(a, p, q) || rotated
    }
    if (!rotated) break
  }
  return Float64Array.from(a, (row, i) => row[i]!).sort()
}

/** Makes the entry at (p, q) zero; false if it was so small that nothing changes. */
function rotate(a: number[][], p: number, q: number): boolean {
  const entry = a[p]![q]!
  const [first, last] = [a[p]![p]!, a[q]![q]!]
  if (Math.abs(entry) <= 2 ** -54 * Math.sqrt(Math.abs(first * last)) || entry === 0) return false
  const theta = (last - first) / (2 * entry)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (let k = 0; k < a.length; k++) {
    if (k === p || k === q) continue
    const [kp, kq] = [a[k]![p]!, a[k]![q]!]
    a[k]![p] = a[p]![k] = c * kp - s * kq
    a[k]![q] = a[q]![k] = s * kp + c * kq
  }
  a[p]![p] = first - t * entry
  a[q]![q] = last + t * entry
  a[p]![q] = a[q]![p] = 0
  return true
}
