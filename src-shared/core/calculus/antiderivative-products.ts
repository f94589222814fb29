import { add, call, div, mul, neg, num, pow, sub } from '../expression/build.ts'
import { type Expression, type FunctionName, variablesOf } from '../expression/index.ts'
import { derivative } from './derivative.ts'
import { simplify } from './simplify/index.ts'

const strip = (tree: Expression): Expression => (tree.kind === 'group' ? strip(tree.inner) : tree)

/** The slope of a linear formula, or null where the formula is no line or does not move. */
function slopeOf(tree: Expression, name: string): Expression | null {
  if (!variablesOf(tree).includes(name)) return null
  const slope = derivative(tree, name)
  return variablesOf(slope).includes(name) ? null : slope
}

interface Wave {
  readonly name: 'sin' | 'cos'
  readonly argument: Expression
  readonly slope: Expression
}

function waveOf(tree: Expression, name: string): Wave | null {
  const bare = strip(tree)
  if (bare.kind !== 'call' || (bare.name !== 'sin' && bare.name !== 'cos')) return null
  const argument = bare.args[0]!
  const slope = slopeOf(argument, name)
  return slope && { name: bare.name, argument, slope }
}

/** ∫ of a product of two moving factors that parts would go round in circles with; null for others. */
export function productIntegral(factors: readonly Expression[], name: string): Expression | null {
  const [first, second] = factors
  if (!first || !second || factors.length !== 2) return null
  const [a, b] = [waveOf(first, name), waveOf(second, name)]
  if (a && b) return twoWaves(a, b)
  return b ? dampedWave(first, b, name) : a ? dampedWave(second, a, name) : null
}

/** ∫ eᵘ sin v = eᵘ(u′ sin v − v′ cos v)/(u′² + v′²), and likewise for the cosine. */
function dampedWave(factor: Expression, wave: Wave, name: string): Expression | null {
  const bare = strip(factor)
  if (bare.kind !== 'binary' || bare.op !== '^' || strip(bare.left).kind !== 'constant') return null
  const u = slopeOf(bare.right, name)
  if (!u) return null
  const v = wave.slope
  const sine = call('sin', wave.argument)
  const cosine = call('cos', wave.argument)
  const inside =
    wave.name === 'sin' ? sub(mul(u, sine), mul(v, cosine)) : add(mul(u, cosine), mul(v, sine))
  return div(mul(bare, inside), add(pow(u, num(2)), pow(v, num(2))))
}

/** Products of waves are sums of waves; null where both have the same or the opposite speed. */
function twoWaves(a: Wave, b: Wave): Expression | null {
  const wave = (name: FunctionName, inside: Expression, speed: Expression): Expression =>
    div(call(name, inside), mul(num(2), speed))
  const [total, gap] = [add(a.argument, b.argument), sub(a.argument, b.argument)]
  const [fast, slow] = [simplify(add(a.slope, b.slope)), simplify(sub(a.slope, b.slope))]
  const isStill = (speed: Expression): boolean => speed.kind === 'number' && speed.text === '0'
  if (isStill(fast) || isStill(slow)) return null
  if (a.name === b.name) {
    const [high, low] = [wave('sin', total, fast), wave('sin', gap, slow)]
    return a.name === 'sin' ? sub(low, high) : add(low, high)
  }
  const sign = a.name === 'sin' ? 1 : -1
  const low = wave('cos', gap, slow)
  return sub(neg(wave('cos', total, fast)), sign > 0 ? low : neg(low))
}

/** ∫ sinⁿ u, cosⁿ u and lnⁿ u du for n ≥ 3 (2 for the logarithm) by reduction; null for others. */
export function powerOfFunction(name: FunctionName, n: number, u: Expression): Expression | null {
  const f = call(name, u)
  if (name === 'ln') {
    if (n === 0) return u
    const lower = powerOfFunction('ln', n - 1, u)
    return lower && sub(mul(u, pow(f, num(n))), mul(num(n), lower))
  }
  if (name !== 'sin' && name !== 'cos') return null
  if (n === 0) return u
  if (n === 1) return name === 'sin' ? neg(call('cos', u)) : call('sin', u)
  const lower = powerOfFunction(name, n - 2, u)
  const other = call(name === 'sin' ? 'cos' : 'sin', u)
  const edge = div(mul(pow(f, num(n - 1)), other), num(n))
  const rest = lower && mul(div(num(n - 1), num(n)), lower)
  return rest && (name === 'sin' ? sub(rest, edge) : add(rest, edge))
}
