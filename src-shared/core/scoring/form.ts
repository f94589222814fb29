import { toRationalFunction, variablesOf } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import type { RequiredForm } from '../../domain/index.ts'

/**
 * Whether an answer has the form asked for, which is no matter of truth.
 * - `exact`: no decimal point and no power of ten in its numbers.
 * - `factored`: a product, a power or a single term, and no factor that is a sum with a common
 *   variable left in it.
 * - `expanded`: no product or power of a sum.
 * - `simplified`: no longer than the reference, brackets not counted.
 */
export function meetsForm(form: RequiredForm, answer: Expression, reference: Expression): boolean {
  switch (form) {
    case 'exact':
      return !anyNode(answer, (node) => node.kind === 'number' && /[.e]/.test(node.text))
    case 'factored':
      return (
        factorsOf(answer).every((factor) => !isSum(factor) || isPrimitiveSum(factor)) &&
        !isSum(strip(answer))
      )
    case 'expanded':
      return !anyNode(answer, multipliesSum)
    case 'simplified':
      return countNodes(answer) <= countNodes(reference)
  }
}

function strip(node: Expression): Expression {
  if (node.kind === 'group') return strip(node.inner)
  return node.kind === 'unary' ? strip(node.operand) : node
}

function isSum(node: Expression): boolean {
  const inner = strip(node)
  return inner.kind === 'binary' && (inner.op === '+' || inner.op === '-')
}

function factorsOf(node: Expression): readonly Expression[] {
  const inner = strip(node)
  if (inner.kind !== 'binary') return [inner]
  if (inner.op === '*') return [...factorsOf(inner.left), ...factorsOf(inner.right)]
  return inner.op === '^' ? factorsOf(inner.left) : [inner]
}

/** Whether no variable divides every term of a polynomial sum. */
function isPrimitiveSum(node: Expression): boolean {
  const names = variablesOf(node)
  const polynomial = toRationalFunction(node, names)?.num
  if (!polynomial) return true
  const terms = [...polynomial.keys()].map((key) => (key === '' ? [] : key.split(',').map(Number)))
  return names.every((_, index) => terms.some((exponents) => (exponents[index] ?? 0) === 0))
}

function multipliesSum(node: Expression): boolean {
  if (node.kind !== 'binary') return false
  if (node.op === '*') return isSum(node.left) || isSum(node.right)
  return node.op === '^' && isSum(node.left)
}

function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'group':
      return [node.inner]
    case 'unary':
      return [node.operand]
    case 'call':
      return node.args
    case 'binary':
      return [node.left, node.right]
    default:
      return []
  }
}

function anyNode(node: Expression, test: (node: Expression) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => anyNode(child, test))
}

function countNodes(node: Expression): number {
  const own = node.kind === 'group' ? 0 : 1
  return childrenOf(node).reduce((sum, child) => sum + countNodes(child), own)
}
