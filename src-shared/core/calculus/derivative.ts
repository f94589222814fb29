import { add, call, div, mul, neg, num, pow, sub } from '../expression/build.ts'
import type { BinaryNode, CallNode, Expression, FunctionName } from '../expression/index.ts'
import { toText, variablesOf } from '../expression/index.ts'
import { outerDerivative } from './derivative-rules.ts'
import { simplify } from './simplify/index.ts'

/** The rule applied at one place; keys of the message catalogue. */
export type DerivativeRule =
  | 'constant'
  | 'variable'
  | 'sum'
  | 'difference'
  | 'negation'
  | 'constant-multiple'
  | 'power'
  | 'product'
  | 'quotient'
  | 'exponential'
  | 'general-power'
  | 'function'
  | 'extremum'

/** How one formula was differentiated, and by what its parts were. */
export interface Derivation {
  readonly rule: DerivativeRule
  /** The function, where `rule` is `function` or `extremum`. */
  readonly name?: FunctionName
  /** The inner formula, where the chain rule was needed on top of the rule. */
  readonly inner?: Expression
  readonly before: Expression
  /** The derivative of `before`, as a person would write it. */
  readonly after: Expression
  /** The derivations this one used, in reading order; constants and the bare variable left out. */
  readonly parts: readonly Derivation[]
}

/**
 * Differentiates a formula by the rules of calculus, keeping every step.
 *
 * Other letters are constants. The result is simplified. Throws nothing on a tree from the reader.
 */
export function differentiate(tree: Expression, variable: string): Derivation {
  return withAfter(derive(tree, variable))
}

/** One step of a derivation: a rule, applied to a formula. */
export type DerivationStep = Omit<Derivation, 'parts'>

/**
 * The derivation as a list in the order in which one would do it by hand: each part before the formula
 * that uses it, the whole formula last. A part that occurs twice is done once.
 */
export function derivationSteps(derivation: Derivation): DerivationStep[] {
  const steps = new Map<string, DerivationStep>()
  const visit = ({ parts, ...step }: Derivation): void => {
    parts.forEach(visit)
    const key = `${step.rule} ${toText(step.before)}`
    if (!steps.has(key)) steps.set(key, step)
  }
  visit(derivation)
  return [...steps.values()]
}

/** The derivative alone, simplified. */
export function derivative(tree: Expression, variable: string): Expression {
  return simplify(derive(tree, variable).raw)
}

/** A derivation before its results are tidied, which costs more than the rules. */
interface Draft extends Omit<Derivation, 'after' | 'parts'> {
  readonly raw: Expression
  readonly parts: readonly Draft[]
}

function withAfter({ raw, parts, ...rest }: Draft): Derivation {
  return { ...rest, after: simplify(raw), parts: parts.map(withAfter) }
}

function derive(tree: Expression, variable: string): Draft {
  if (tree.kind === 'group') return derive(tree.inner, variable)
  const isConstant = !variablesOf(tree).includes(variable)
  if (isConstant) return finish('constant', tree, num(0), [])
  switch (tree.kind) {
    case 'unary': {
      const part = derive(tree.operand, variable)
      const raw = tree.op === '-' ? neg(part.raw) : part.raw
      return finish('negation', tree, raw, [part])
    }
    case 'binary':
      return deriveBinary(tree, variable)
    case 'call':
      return deriveCall(tree, variable)
    default:
      return finish('variable', tree, num(1), [])
  }
}

interface Note {
  readonly name?: FunctionName
  readonly inner?: Expression
}

function finish(
  rule: DerivativeRule,
  before: Expression,
  raw: Expression,
  parts: readonly Draft[],
  note: Note = {},
): Draft {
  const kept = parts.filter((part) => part.rule !== 'constant' && part.rule !== 'variable')
  return { rule, ...note, before, raw, parts: kept }
}

/** f′(u)·u′ with a note of the chain rule, unless u is the bare variable. */
function chain(
  rule: DerivativeRule,
  before: Expression,
  outer: Expression,
  u: Expression,
  variable: string,
  name?: FunctionName,
): Draft {
  const named = name ? { name } : {}
  const bare = u.kind === 'group' ? u.inner : u
  if (bare.kind === 'variable') return finish(rule, before, outer, [], named)
  const part = derive(u, variable)
  return finish(rule, before, mul(outer, part.raw), [part], { ...named, inner: u })
}

function deriveBinary(tree: BinaryNode, variable: string): Draft {
  const { op, left, right } = tree
  if (op === '^') return derivePower(tree, variable)
  const f = derive(left, variable)
  const g = derive(right, variable)
  const parts = [f, g]
  const fixed = { left: f.rule === 'constant', right: g.rule === 'constant' }
  switch (op) {
    case '+':
      return finish('sum', tree, add(f.raw, g.raw), parts)
    case '-':
      return finish('difference', tree, sub(f.raw, g.raw), parts)
    case '*':
      if (fixed.left) return finish('constant-multiple', tree, mul(left, g.raw), parts)
      if (fixed.right) return finish('constant-multiple', tree, mul(f.raw, right), parts)
      return finish('product', tree, add(mul(f.raw, right), mul(left, g.raw)), parts)
    case '/':
      if (fixed.right) return finish('constant-multiple', tree, div(f.raw, right), parts)
      return finish('quotient', tree, quotient(left, f.raw, right, g.raw, variable), parts)
  }
}

/**
 * (u′v − uv′)/v². Where v = c·wⁿ, that is (u′w − n·u·w′)/(c·wⁿ⁺¹), which has no common factor left to
 * cancel.
 */
function quotient(
  u: Expression,
  du: Expression,
  v: Expression,
  dv: Expression,
  variable: string,
): Expression {
  if (v.kind === 'group') return quotient(u, du, v.inner, dv, variable)
  const fixed = (part: Expression): boolean => !variablesOf(part).includes(variable)
  if (v.kind === 'binary' && v.op === '*' && fixed(v.left)) {
    const rest = derivative(v.right, variable)
    return div(quotient(u, du, v.right, rest, variable), v.left)
  }
  const [w, n] =
    v.kind === 'binary' && v.op === '^' && fixed(v.right)
      ? [v.left, v.right]
      : v.kind === 'call' && v.name === 'sqrt' && v.args[0]
        ? [v.args[0], div(num(1), num(2))]
        : [v, num(1)]
  const dw = w === v ? dv : derivative(w, variable)
  const numerator = sub(mul(du, w), mul(mul(n, u), dw))
  return div(numerator, pow(w, add(n, num(1))))
}

function derivePower(tree: BinaryNode, variable: string): Draft {
  const { left: base, right: exponent } = tree
  const moves = (part: Expression): boolean => variablesOf(part).includes(variable)
  if (!moves(exponent)) {
    const lowered = pow(base, sub(exponent, num(1)))
    return chain('power', tree, mul(exponent, lowered), base, variable)
  }
  const bare = base.kind === 'group' ? base.inner : base
  if (!moves(base)) {
    const isE = bare.kind === 'constant' && bare.name === 'e'
    const outer = isE ? tree : mul(tree, call('ln', base))
    return chain('exponential', tree, outer, exponent, variable)
  }
  const u = derive(base, variable)
  const v = derive(exponent, variable)
  const inner = add(mul(v.raw, call('ln', base)), div(mul(exponent, u.raw), base))
  return finish('general-power', tree, mul(tree, inner), [u, v])
}

function deriveCall(tree: CallNode, variable: string): Draft {
  const { name, args } = tree
  const [u, ...others] = args
  if (!u) return finish('constant', tree, num(0), [])
  if (name !== 'min' && name !== 'max') {
    return chain('function', tree, outerDerivative(name, u), u, variable, name)
  }
  const [v, ...rest] = others
  if (!v) return derive(u, variable)
  const b: Expression = rest.length > 0 ? call(name, v, ...rest) : v
  const f = derive(u, variable)
  const g = derive(b, variable)
  const sign = name === 'max' ? call('sign', sub(u, b)) : call('sign', sub(b, u))
  const sum = add(f.raw, g.raw)
  const raw = div(add(sum, mul(sign, sub(f.raw, g.raw))), num(2))
  return finish('extremum', tree, raw, [f, g], { name })
}
