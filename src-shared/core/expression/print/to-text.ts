import type { BinaryNode, CallNode, Expression } from '../tree.ts'
import { isProduct, strength } from './strength.ts'

/**
 * Writes a tree in the input language. Brackets are kept as typed and added where a computed tree
 * needs them, so that reading the text again gives a tree of the same value.
 */
export function toText(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'constant':
    case 'variable':
      return node.name
    case 'unary':
      return node.op + atLeast(node.operand, isProduct(node.operand) ? 20 : 25)
    case 'group':
      return `(${toText(node.inner)})`
    case 'call':
      return callText(node)
    case 'binary':
      return binaryText(node)
  }
}

/** The node's text, in brackets if it binds less tightly than `needed`. */
function atLeast(node: Expression, needed: number): string {
  const text = toText(node)
  return strength(node) < needed ? `(${text})` : text
}

function callText(node: CallNode): string {
  const args = node.args.map(toText).join(', ')
  return node.form === 'bars' ? `|${args}|` : `${node.name}(${args})`
}

function binaryText(node: BinaryNode): string {
  const { op, left, right } = node
  const own = strength(node)
  if (node.functionPower && left.kind === 'call') {
    return `${left.name}^${atLeast(right, 40)}(${left.args.map(toText).join(', ')})`
  }
  if (op === '^') return `${atLeast(left, 31)}^${atLeast(right, 25)}`
  const first = atLeast(left, own)
  const second = atLeast(right, own + 1)
  if (op === '+' || op === '-') return `${first} ${op} ${second}`
  if (op === '/') return `${first}/${second}`
  return node.implicit ? juxtapose(first, second) : `${first}*${second}`
}

/** A product without a sign, with a space or a star where the two would run together. */
function juxtapose(first: string, second: string): string {
  if (/^[\d.+-]/.test(second)) return `${first}*${second}`
  if (second.startsWith('|')) return `${first}*${second}`
  const runsTogether = /[\p{L}\d_]$/u.test(first) && /^[\p{L}_]/u.test(second)
  const numberFirst = /(^|[^\p{L}\d_.])[\d.]+$/u.test(first)
  if (runsTogether && !(numberFirst && !/^e\d/i.test(second))) return `${first} ${second}`
  return first + second
}
