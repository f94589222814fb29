/**
 * Elementary functions in fixed point: a number x is the whole number x·2^places. Every result is
 * within 2^-(places − 16) of the true value for arguments in the stated range. Series and argument
 * reductions after Brent and Zimmermann 2010, "Modern Computer Arithmetic", chapter 4.
 */

const piCache = new Map<number, bigint>()
const ln2Cache = new Map<number, bigint>()
const guard = 16

function cached(cache: Map<number, bigint>, places: number, compute: () => bigint): bigint {
  const known = cache.get(places)
  if (known !== undefined) return known
  const value = compute()
  if (cache.size > 64) cache.clear()
  cache.set(places, value)
  return value
}

/** arctan(1/n) or artanh(1/n) for a whole n by its power series. */
function inverseSeries(n: bigint, places: number, alternating: boolean): bigint {
  const square = n * n
  let power = (1n << BigInt(places)) / n
  let total = power
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= square
    total += ((alternating ? sign : 1n) * power) / k
  }
  return total
}

/** π by Machin's formula, 16 arctan(1/5) − 4 arctan(1/239). */
export function fixedPi(places: number): bigint {
  return cached(piCache, places, () => {
    const wide = places + guard
    const value = 16n * inverseSeries(5n, wide, true) - 4n * inverseSeries(239n, wide, true)
    return value >> BigInt(guard)
  })
}

/** ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). */
export function fixedLn2(places: number): bigint {
  return cached(ln2Cache, places, () => {
    const wide = places + guard
    const value =
      18n * inverseSeries(26n, wide, false) -
      2n * inverseSeries(4801n, wide, false) +
      8n * inverseSeries(8749n, wide, false)
    return value >> BigInt(guard)
  })
}

/** e^x for |x| < 1: halved `halvings` times, Taylor series, squared back. */
export function fixedExp(x: bigint, places: number): bigint {
  const halvings = 8
  const wide = places + guard + 2 * halvings
  const shift = BigInt(wide)
  const small = (x << BigInt(guard + 2 * halvings)) >> BigInt(halvings)
  let term = 1n << shift
  let total = term
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = ((term * small) >> shift) / k
    total += term
  }
  for (let step = 0; step < halvings; step++) total = (total * total) >> shift
  return total >> BigInt(guard + 2 * halvings)
}

/** sin x and cos x for |x| ≤ 1 by their Taylor series. */
export function fixedSineAndCosine(x: bigint, places: number): readonly [bigint, bigint] {
  const wide = places + guard
  const shift = BigInt(wide)
  const argument = x << BigInt(guard)
  const square = (argument * argument) >> shift
  let sineTerm = argument
  let cosineTerm = 1n << shift
  let sine = sineTerm
  let cosine = cosineTerm
  for (let k = 1n; cosineTerm !== 0n && cosineTerm !== -1n; k++) {
    cosineTerm = -((cosineTerm * square) >> shift) / ((2n * k - 1n) * (2n * k))
    sineTerm = -((sineTerm * square) >> shift) / (2n * k * (2n * k + 1n))
    cosine += cosineTerm
    sine += sineTerm
  }
  return [sine >> BigInt(guard), cosine >> BigInt(guard)]
}

/** arctan x for |x| ≤ 2^-20 by its power series. */
export function fixedSmallArctangent(x: bigint, places: number): bigint {
  const shift = BigInt(places)
  const square = (x * x) >> shift
  let power = x
  let total = x
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = -((power * square) >> shift)
    total += power / k
  }
  return total
}
