import { describe, expect, it } from 'vitest'
import { limits, readExpression } from '../../../../src-shared/core/expression/index.ts'
import type { Expression, VocabularyOptions } from '../../../../src-shared/core/expression/index.ts'
import type { Problem } from '../../../../src-shared/domain/index.ts'

/** The tree with every bracket written out: the reading, bare of the form it was typed in. */
function structure(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'constant':
    case 'variable':
      return node.name
    case 'group':
      return structure(node.inner)
    case 'unary':
      return `(${node.op}${structure(node.operand)})`
    case 'call':
      return `${node.name}(${node.args.map(structure).join(', ')})`
    case 'binary':
      return `(${structure(node.left)} ${node.op} ${structure(node.right)})`
  }
}

function read(text: string, options: VocabularyOptions = { variables: ['x', 'y'] }): string {
  const reading = readExpression(text, options)
  return reading.ok ? structure(reading.tree) : `problem ${reading.problems[0]?.code ?? ''}`
}

function problemOf(text: string, variables: readonly string[] = ['x', 'y']): Problem | undefined {
  const reading = readExpression(text, { variables })
  return reading.ok ? undefined : reading.problems[0]
}

describe('reading an expression', () => {
  it.each([
    ['3x^2-4x', '((3 * (x ^ 2)) - (4 * x))'],
    ['3*x**2 - 4*x', '((3 * (x ^ 2)) - (4 * x))'],
    ['1/2 x', '((1 / 2) * x)'],
    ['1/2x', '((1 / 2) * x)'],
    ['-x^2', '(-(x ^ 2))'],
    ['x^2^3', '(x ^ (2 ^ 3))'],
    ['2^-x', '(2 ^ (-x))'],
    ['e^-x^2', '(e ^ (-(x ^ 2)))'],
    ['e^2x', '((e ^ 2) * x)'],
    ['e^-2x', '((e ^ (-2)) * x)'],
    ['x - -3', '(x - (-3))'],
    ['x/-2*y', '((x / (-2)) * y)'],
    ['2(3)x', '((2 * 3) * x)'],
    ['x(3x-4)', '(x * ((3 * x) - 4))'],
    ['(x+1)(x-1)', '((x + 1) * (x - 1))'],
    ['(x+1)2', '((x + 1) * 2)'],
  ])('keeps the precedence of %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['xy', '(x * y)'],
    ['2xsin(x)', '((2 * x) * sin(x))'],
    ['xsinx', '(x * sin(x))'],
    ['xexp(x)', '(x * exp(x))'],
    ['pix', '(pi * x)'],
    ['ex', '(e * x)'],
    ['sinx cosx', '(sin(x) * cos(x))'],
    ['Sin(x)', 'sin(x)'],
    ['arcsin(x)', 'asin(x)'],
    ['log(x)', 'ln(x)'],
    ['log_2(x)', 'log2(x)'],
    ['log10(x)', 'log10(x)'],
    ['σ(x)', 'sigmoid(x)'],
  ])('splits the letters of %s into names', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('lets declared names win and matches them whole', () => {
    expect(read('2x1 + x2', { variables: ['x1', 'x2'] })).toBe('((2 * x1) + x2)')
    expect(read('x_1x₂', { variables: ['x1', 'x2'] })).toBe('(x1 * x2)')
    expect(read('wx+b', { variables: ['w', 'x', 'b'] })).toBe('((w * x) + b)')
    expect(read('rate x', { variables: ['rate', 'x'] })).toBe('(rate * x)')
    expect(read('sigma + 1', { variables: ['sigma'] })).toBe('(sigma + 1)')
    expect(read('δ + delta', { variables: ['δ'] })).toBe('(δ + δ)')
  })

  it.each([
    ['sin 2x', 'sin((2 * x))'],
    ['sin 2x cos x', '(sin((2 * x)) * cos(x))'],
    ['sin -x', 'sin((-x))'],
    ['ln x^2', 'ln((x ^ 2))'],
    ['ln|x|', 'ln(abs(x))'],
    ['2ln|x|', '(2 * ln(abs(x)))'],
    ['ln sin x', 'ln(sin(x))'],
    ['sin x/2', '(sin(x) / 2)'],
    ['ln 2(x+1)', '(ln(2) * (x + 1))'],
    ['sin(2)x', '(sin(2) * x)'],
    ['sin^2(x)', '(sin(x) ^ 2)'],
    ['sin² x', '(sin(x) ^ 2)'],
    ['tan^2 x + 1', '((tan(x) ^ 2) + 1)'],
    ['sin(x)^2', '(sin(x) ^ 2)'],
    ['max(x, 0)', 'max(x, 0)'],
  ])('takes the argument of %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['|x|', 'abs(x)'],
    ['||x|-1|', 'abs((abs(x) - 1))'],
    ['|x||y|', '(abs(x) * abs(y))'],
    ['3|x|x', '((3 * abs(x)) * x)'],
    ['|x|-|-x|', '(abs(x) - abs((-x)))'],
    ['|(|x|+1)x|', 'abs(((abs(x) + 1) * x))'],
  ])('pairs the bars of %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['3x² − 4x', '((3 * (x ^ 2)) - (4 * x))'],
    ['x⁻¹', '(x ^ (-1))'],
    ['2·x×y', '((2 * x) * y)'],
    ['x÷2', '(x / 2)'],
    ['2√2', '(2 * sqrt(2))'],
    ['√(x²+1)', 'sqrt(((x ^ 2) + 1))'],
    ['πx', '(pi * x)'],
    ['３ｘ＋１', '((3 * x) + 1)'],
    ['x\u00a0+\u20091', '(x + 1)'],
  ])('understands the typography of %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('reads scientific notation only where nothing else is meant', () => {
    expect(read('1.5e-3x')).toBe('(1.5e-3 * x)')
    expect(read('2e^x')).toBe('(2 * (e ^ x))')
    expect(read('2e - 3')).toBe('((2 * e) - 3)')
    expect(read('2ex')).toBe('((2 * e) * x)')
    expect(read('.5x')).toBe('(.5 * x)')
  })

  it('gives every node its place in the text as typed', () => {
    const reading = readExpression('  3x² − sin x', { variables: ['x'] })
    if (!reading.ok) throw new Error('unread')
    const slices: string[] = []
    const visit = (node: Expression): void => {
      if (node.span) slices.push('  3x² − sin x'.slice(node.span.from, node.span.to))
      if (node.kind === 'binary') [node.left, node.right].forEach(visit)
      if (node.kind === 'call') node.args.forEach(visit)
    }
    visit(reading.tree)
    expect(slices).toEqual(['3x² − sin x', '3x²', '3', 'x²', 'x', '²', 'sin x', 'x'])
  })
})

describe('refusing to read', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['3x^2 -', 'missing-operand'],
    ['3x^2 - 4x)', 'unopened'],
    ['(3x^2 - 4x', 'unclosed'],
    ['3x^^2', 'expected-operand'],
    ['*3x', 'expected-operand'],
    ['sin()', 'function-without-argument'],
    ['sin', 'function-without-argument'],
    ['sin(x, y)', 'too-many-arguments'],
    ['()', 'empty-brackets'],
    ['1.2.3x', 'number'],
    ['3..0x', 'number'],
    ['3 4', 'two-numbers'],
    ['x2', 'number-after-name'],
    ['x 2', 'number-after-operand'],
    ['sin^-1(x)', 'function-power'],
    ['||x', 'unclosed'],
    ['[x+1]^2', 'only-round-brackets'],
    ['x, y', 'several-answers'],
    ['x > 1', 'inequality'],
    ['x := 3', 'assignment'],
    ['x = 3 = y', 'equation'],
    ['99!', 'factorial'],
    ['5%', 'percent'],
    ['45°', 'degrees'],
    ['\\frac{1}{2}', 'tex'],
    ['"x"', 'quotes'],
    ['import("fs")', 'command'],
    ['derivative(x^2, x)', 'command'],
    ['∫ x', 'command'],
    ['cos.constructor("return 1")()', 'character'],
    ['__proto__', 'character'],
    ['constructor', 'unknown-name'],
    ['z + 1', 'unknown-name'],
    ['X^2', 'unknown-name'],
    ['NaN', 'unknown-name'],
    ['3х', 'look-alike'],
    ['x\u200b', 'invisible-character'],
    ['\u202ex', 'invisible-character'],
    ['x\ufe0f', 'invisible-character'],
    ['½', 'vulgar-fraction'],
    ['🧮', 'character'],
    ["f'(x) = 3x", 'label'],
    ['y = 3x', 'label'],
    ['1e999', 'number-too-large'],
    ['9'.repeat(80), 'number-too-long'],
  ])('says what is wrong with %j', (text, code) => {
    expect(problemOf(text)?.code).toBe(code)
  })

  it('points at the place of the mistake', () => {
    expect(problemOf('3x + 2z')?.span).toEqual({ from: 6, to: 7 })
    expect(problemOf('2(x + 1')?.span).toEqual({ from: 1, to: 2 })
    expect(problemOf('x + 1)')?.span).toEqual({ from: 5, to: 6 })
    expect(problemOf('🙂')?.span).toEqual({ from: 0, to: 2 })
  })

  it.each([
    ['(3x^2 - 4x', '(3x^2 - 4x)'],
    ['3x^2 - 4x)', '3x^2 - 4x'],
    ['3х^2', '3x^2'],
    ['X^2', 'x^2'],
    ['x\u200b+1', 'x+1'],
    ['½x', '(1/2)x'],
    ["f'(x) = 3x^2", '3x^2'],
    ['3 4x', '3 *4x'],
  ])('repairs %j', (text, repaired) => {
    const repair = problemOf(text)?.repair
    if (!repair) throw new Error('no repair')
    const { span } = repair
    expect(text.slice(0, span.from) + repair.text + text.slice(span.to)).toBe(repaired)
    expect(problemOf(repaired)).toBeUndefined()
  })

  it('does not tell names that only a wrong answer holds', () => {
    const reading = readExpression('q', { variables: ['x'], aliases: { h: 'δ', δ: 'δ' } })
    expect(reading.ok ? undefined : reading.problems[0]?.values?.known).toBe('x')
  })

  it('stops at its limits', () => {
    expect(problemOf('x'.repeat(limits.textLength + 1))?.code).toBe('too-long')
    expect(problemOf(`${'('.repeat(200)}x${')'.repeat(200)}`)?.code).toBe('too-deep')
    expect(problemOf('-'.repeat(500) + 'x')?.code).toBe('too-deep')
    expect(problemOf('sin '.repeat(300) + 'x')?.code).toBe('too-deep')
    expect(read('x+'.repeat(900) + 'x')).toContain('(x + x)')
  })
})
