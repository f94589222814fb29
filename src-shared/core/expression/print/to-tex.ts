import type { BinaryNode, CallNode, Expression, FunctionName } from '../tree.ts'
import { isProduct, strength, withoutGroup } from './strength.ts'

const functionTex: Readonly<Record<FunctionName, string>> = {
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  sec: '\\sec',
  csc: '\\csc',
  cot: '\\cot',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  sech: '\\operatorname{sech}',
  csch: '\\operatorname{csch}',
  coth: '\\coth',
  asinh: '\\operatorname{arsinh}',
  acosh: '\\operatorname{arcosh}',
  atanh: '\\operatorname{artanh}',
  exp: '\\exp',
  ln: '\\ln',
  log10: '\\log_{10}',
  log2: '\\log_{2}',
  sqrt: '\\sqrt',
  cbrt: '\\sqrt[3]',
  abs: '\\operatorname{abs}',
  sign: '\\operatorname{sgn}',
  floor: '\\operatorname{floor}',
  ceil: '\\operatorname{ceil}',
  sigmoid: '\\sigma',
  relu: '\\operatorname{relu}',
  min: '\\min',
  max: '\\max',
}

const fences: Partial<Record<FunctionName, readonly [string, string]>> = {
  abs: ['|', '|'],
  floor: ['\\lfloor ', '\\rfloor '],
  ceil: ['\\lceil ', '\\rceil '],
}

const greek =
  /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|Delta|Sigma|Omega)$/

/**
 * Writes a tree as TeX for the typeset echo, in the learner's own form: brackets as typed, products
 * with or without a sign as typed, quotients as fractions. The result holds only commands written
 * here and names the reader let through, so it is safe to typeset.
 */
export function toTex(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return numberTex(node.text)
    case 'constant':
      return node.name === 'pi' ? '\\pi ' : 'e'
    case 'variable':
      return nameTex(node.name)
    case 'unary':
      return node.op + atLeast(node.operand, isProduct(node.operand) ? 20 : 25)
    case 'group':
      return `\\left(${toTex(node.inner)}\\right)`
    case 'call':
      return callTex(node)
    case 'binary':
      return binaryTex(node)
  }
}

function numberTex(text: string): string {
  const [mantissa = '', exponent] = text.split('e')
  return exponent === undefined ? mantissa : `${mantissa}\\cdot 10^{${Number(exponent)}}`
}

/** TeX of a variable's name: `x_{1}` for `x1`, `\delta` for `delta`, upright for longer names. */
export function nameTex(name: string): string {
  const [, stem = name, , index] = /^(.*?\D)(_?)(\d+)$/u.exec(name) ?? []
  const letters = stem.replace(/_$/, '')
  const base = greek.test(letters)
    ? `\\${letters} `
    : Array.from(letters).length === 1
      ? letters
      : `\\mathrm{${letters.replaceAll('_', '\\_')}}`
  return index === undefined ? base : `${base}_{${index}}`
}

function atLeast(node: Expression, needed: number): string {
  const tex = toTex(node)
  return strength(node) < needed ? `\\left(${tex}\\right)` : tex
}

function callTex(node: CallNode): string {
  const [argument] = node.args
  const fence = fences[node.name]
  if (fence && argument) return `\\left${fence[0]}${toTex(argument)}\\right${fence[1]}`
  if (argument && (node.name === 'sqrt' || node.name === 'cbrt')) {
    return `${functionTex[node.name]}{${toTex(withoutGroup(argument))}}`
  }
  return functionTex[node.name] + argumentTex(node)
}

function argumentTex(node: CallNode): string {
  const args = node.args.map(toTex).join(', ')
  if (node.form !== 'bare') return `\\left(${args}\\right)`
  return /^[\\{]/.test(args) ? args : ` ${args}`
}

function binaryTex(node: BinaryNode): string {
  const { op, left, right } = node
  if (node.functionPower && left.kind === 'call') {
    const name = functionTex[left.name]
    return `${name}^{${toTex(withoutGroup(right))}}${argumentTex(left)}`
  }
  if (op === '^') return `${atLeast(left, 31)}^{${toTex(withoutGroup(right))}}`
  if (op === '/') return `\\frac{${toTex(withoutGroup(left))}}{${toTex(withoutGroup(right))}}`
  const own = strength(node)
  const first = atLeast(left, own)
  const second = atLeast(right, own + 1)
  if (op !== '*') return `${first} ${op} ${second}`
  if (!node.implicit || /^[\d.+-]/.test(second)) return `${first} \\cdot ${second}`
  return /[A-Za-z]$/.test(first) && /^[A-Za-z]/.test(second)
    ? `${first}\\,${second}`
    : first + second
}
