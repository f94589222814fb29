import {
  ballFromRational,
  ballToNumber,
  difference,
  evaluatePrecise,
  isAwayFromZero,
  makeProgram,
  rationalValue,
  variablesOf,
} from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'

const bits = 200
const largestDenominator = 24

/**
 * Writes a fixed exponent such as `sqrt(4)` or `ln(e^2)` as the fraction it is, so that x to that
 * power keeps its values below zero. A fraction with a small denominator that agrees to 200 bits is
 * taken to be the value.
 */
export function settleExponents(tree: Expression): Expression {
  switch (tree.kind) {
    case 'group': {
      const inner = settleExponents(tree.inner)
      return inner === tree.inner ? tree : { ...tree, inner }
    }
    case 'unary': {
      const operand = settleExponents(tree.operand)
      return operand === tree.operand ? tree : { ...tree, operand }
    }
    case 'call': {
      const args = tree.args.map(settleExponents)
      return args.every((arg, index) => arg === tree.args[index]) ? tree : { ...tree, args }
    }
    case 'binary': {
      const left = settleExponents(tree.left)
      const right = tree.op === '^' ? settled(tree.right) : settleExponents(tree.right)
      return left === tree.left && right === tree.right ? tree : { ...tree, left, right }
    }
    default:
      return tree
  }
}

function settled(tree: Expression): Expression {
  if (rationalValue(tree)) return tree
  const exponent = settleExponents(tree)
  if (variablesOf(exponent).length > 0) return exponent
  const value = evaluatePrecise(makeProgram(exponent, []), [], bits, 'real')
  if (typeof value === 'string' || value.error > -bits / 2) return exponent
  const near = ballToNumber(value)
  for (let den = 1; den <= largestDenominator; den++) {
    const num = Math.round(near * den)
    if (!Number.isSafeInteger(num) || Math.abs(num / den - near) > 1e-9) continue
    const fraction = ballFromRational({ num: BigInt(num), den: BigInt(den) }, bits)
    if (!isAwayFromZero(difference(value, fraction, bits))) return fractionTree(num, den)
  }
  return exponent
}

function fractionTree(num: number, den: number): Expression {
  const top: Expression = { kind: 'number', text: String(Math.abs(num)) }
  const bottom: Expression = { kind: 'number', text: String(den) }
  const size: Expression = { kind: 'binary', op: '/', left: top, right: bottom }
  return { kind: 'group', inner: num < 0 ? { kind: 'unary', op: '-', operand: size } : size }
}
