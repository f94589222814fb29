import type { Quadrature } from './gauss-kronrod.ts'

const deepest = 9
/** Beyond this the weights are below the smallest double. */
const reach = 6.2

/**
 * Integral over [a, b] of a function that may be infinite, but integrable, at either end (Takahasi and
 * Mori, 1974). `f` receives the distance from the nearer end, exact to the last bit, so that 1/√x
 * loses nothing next to 0.
 */
export function tanhSinh(
  f: (end: 'from' | 'to', distance: number) => number,
  a: number,
  b: number,
): Quadrature {
  const width = b - a
  const at = (t: number): number => {
    const u = (Math.PI / 2) * Math.sinh(Math.abs(t))
    const part = 1 / (1 + Math.exp(2 * u))
    const weight = ((Math.PI / 2) * Math.cosh(t)) / (2 * Math.cosh(u) ** 2)
    const distance = width * part
    if (!(weight > 0) || distance < Number.MIN_VALUE * 1e16) return 0
    const value = f(t < 0 ? 'from' : 'to', distance)
    return Number.isFinite(value) ? weight * value : 0
  }
  let step = 1
  let sum = at(0)
  for (let t = step; t <= reach; t += step) sum += at(t) + at(-t)
  let value = sum * step * width
  let error = Infinity
  for (let level = 1; level <= deepest; level++) {
    step /= 2
    for (let t = step; t <= reach; t += 2 * step) sum += at(t) + at(-t)
    const next = sum * step * width
    error = Math.abs(next - value)
    value = next
    if (level > 2 && error <= 1e-15 * Math.abs(value)) break
  }
  return { value, error: Math.max(error, 1e-15 * Math.abs(value)) }
}
