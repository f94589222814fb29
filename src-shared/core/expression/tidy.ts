import { rationalValue } from './exact/rational-function.ts'
import { addRational, multiplyRational, one, rational } from './exact/rational.ts'
import type { Rational } from './exact/rational.ts'
import type { Expression } from './tree.ts'

/**
 * Rewrites a tree whose parameters have become numbers the way a person would write it: `1x` becomes
 * x, `+ -3` becomes − 3, terms with a factor 0 go, numbers in a product are multiplied out and come
 * first, `2/4 x` becomes x/2. Nothing else is moved or expanded; the value stays the same wherever
 * the tree has one. Brackets go, and the printers put back those that are needed.
 */
export function tidy(tree: Expression): Expression {
  switch (tree.kind) {
    case 'group':
      return tidy(tree.inner)
    case 'unary':
      return tree.op === '+' ? tidy(tree.operand) : negate(tidy(tree.operand))
    case 'call':
      return { ...tree, args: tree.args.map(tidy) }
    case 'binary':
      return tree.op === '+' || tree.op === '-' ? tidySum(tree) : tidyProduct(tree)
    default:
      return tree
  }
}

function fixedValue(tree: Expression): Rational | undefined {
  return tree.kind === 'call' || tree.kind === 'constant' ? undefined : rationalValue(tree)
}

/** A fraction as a person writes it, with the sign in front. */
function fractionTree(value: Rational): Expression {
  const num = value.num < 0n ? -value.num : value.num
  const top: Expression = { kind: 'number', text: String(num) }
  const bottom: Expression = { kind: 'number', text: String(value.den) }
  const size: Expression =
    value.den === 1n ? top : { kind: 'binary', op: '/', left: top, right: bottom }
  return value.num < 0n ? { kind: 'unary', op: '-', operand: size } : size
}

function negate(tree: Expression): Expression {
  if (tree.kind === 'unary' && tree.op === '-') return tree.operand
  const value = fixedValue(tree)
  if (value) return fractionTree({ num: -value.num, den: value.den })
  return { kind: 'unary', op: '-', operand: tree }
}

/** A sum as its terms, each with its sign pulled out. */
interface Term {
  readonly negative: boolean
  readonly tree: Expression
}

function termsOf(tree: Expression, negative: boolean): readonly Term[] {
  if (tree.kind === 'group') return termsOf(tree.inner, negative)
  if (tree.kind === 'binary' && (tree.op === '+' || tree.op === '-')) {
    const flipped = tree.op === '-' ? !negative : negative
    return [...termsOf(tree.left, negative), ...termsOf(tree.right, flipped)]
  }
  const tidied = tidy(tree)
  if (tidied.kind === 'binary' && (tidied.op === '+' || tidied.op === '-')) {
    return termsOf(tidied, negative)
  }
  return tidied.kind === 'unary' && tidied.op === '-'
    ? [{ negative: !negative, tree: tidied.operand }]
    : [{ negative, tree: tidied }]
}

/** Drops zeros and adds up plain numbers at the place of the last one. */
function tidySum(tree: Expression): Expression {
  const terms = termsOf(tree, false)
  let total = rational(0n)
  let place = -1
  terms.forEach(({ negative, tree: term }, index) => {
    const value = fixedValue(term)
    if (!value) return
    total = addRational(total, { num: negative ? -value.num : value.num, den: value.den })
    place = index
  })
  const kept = terms.flatMap((term, index): readonly Term[] => {
    if (!fixedValue(term.tree)) return [term]
    if (index !== place || total.num === 0n) return []
    const size = { num: total.num < 0n ? -total.num : total.num, den: total.den }
    return [{ negative: total.num < 0n, tree: fractionTree(size) }]
  })
  const [first, ...rest] = kept
  if (!first) return { kind: 'number', text: '0' }
  const start: Expression = first.negative ? negate(first.tree) : first.tree
  return rest.reduce<Expression>(
    (left, { negative, tree: right }) => ({
      kind: 'binary',
      op: negative ? '-' : '+',
      left,
      right,
    }),
    start,
  )
}

/** A product or quotient taken apart: a fraction, factors above and factors below the line. */
interface Parts {
  readonly coefficient: Rational
  readonly above: readonly Expression[]
  readonly below: readonly Expression[]
}

function partsOf(tree: Expression): Parts {
  if (tree.kind === 'group') return partsOf(tree.inner)
  const value = fixedValue(tree)
  if (value) return { coefficient: value, above: [], below: [] }
  if (tree.kind === 'unary') {
    const parts = partsOf(tree.operand)
    const sign = tree.op === '-' ? -1n : 1n
    return { ...parts, coefficient: { ...parts.coefficient, num: sign * parts.coefficient.num } }
  }
  if (tree.kind === 'binary' && tree.op === '*')
    return joined(partsOf(tree.left), partsOf(tree.right))
  if (tree.kind === 'binary' && tree.op === '/') {
    const { coefficient, above, below } = partsOf(tree.right)
    if (coefficient.num === 0n) {
      const kept: Expression = { ...tree, left: tidy(tree.left), right: tidy(tree.right) }
      return { coefficient: one, above: [kept], below: [] }
    }
    const inverse = rational(coefficient.den, coefficient.num)
    return joined(partsOf(tree.left), { coefficient: inverse, above: below, below: above })
  }
  if (tree.kind === 'binary' && tree.op === '^')
    return partsOfPower(tidy(tree.left), tidy(tree.right))
  const tidied = tidy(tree)
  if (tidied.kind === 'unary') return partsOf(tidied)
  return { coefficient: one, above: [tidied], below: [] }
}

function joined(a: Parts, b: Parts): Parts {
  return {
    coefficient: multiplyRational(a.coefficient, b.coefficient),
    above: [...a.above, ...b.above],
    below: [...a.below, ...b.below],
  }
}

function partsOfPower(base: Expression, exponent: Expression): Parts {
  const value = fixedValue(exponent)
  if (value?.num === 0n) return { coefficient: one, above: [], below: [] }
  if (value?.num === 1n && value.den === 1n) return partsOf(base)
  const power: Expression = { kind: 'binary', op: '^', left: base, right: exponent }
  return { coefficient: one, above: [power], below: [] }
}

function tidyProduct(tree: Expression): Expression {
  const { coefficient, above, below } = partsOf(tree)
  const negative = coefficient.num < 0n
  const size = negative ? -coefficient.num : coefficient.num
  if (size === 0n) return { kind: 'number', text: '0' }
  const top = productOf(size, above)
  const bottom =
    below.length === 0 && coefficient.den === 1n ? undefined : productOf(coefficient.den, below)
  const whole: Expression = bottom ? { kind: 'binary', op: '/', left: top, right: bottom } : top
  return negative ? { kind: 'unary', op: '-', operand: whole } : whole
}

function productOf(coefficient: bigint, factors: readonly Expression[]): Expression {
  const number: Expression = { kind: 'number', text: String(coefficient) }
  const [first, ...rest] = coefficient === 1n ? factors : [number, ...factors]
  if (!first) return number
  return rest.reduce<Expression>(
    (left, right) => ({ kind: 'binary', op: '*', left, right, implicit: true }),
    first,
  )
}
