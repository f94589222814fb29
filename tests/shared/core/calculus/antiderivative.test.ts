import { describe, expect, it } from 'vitest'
import { antiderivative } from '../../../../src-shared/core/calculus/index.ts'
import { toText } from '../../../../src-shared/core/expression/index.ts'
import { read } from '../read.ts'

describe('antiderivative', () => {
  const cases = {
    '2x': 'x^2',
    '3x^2 - 4x': 'x^3 - 2x^2',
    '7': '7x',
    'a x^2': 'a x^3/3',
    '1/x': 'ln(|x|)',
    '1/x^2': '-1/x',
    'sqrt(x)': '2x^(3/2)/3',
    '(2x + 1)^5': '(2x + 1)^6/12',
    '1/(3x - 2)': 'ln(|3x - 2|)/3',
    'e^(3x)': 'e^(3x)/3',
    'e^(-x)': '-e^(-x)',
    'x e^x': 'x e^x - e^x',
    'x e^(x^2)': 'e^(x^2)/2',
    'x^2 e^x': 'x^2e^x - 2x e^x + 2e^x',
    'sin(2x)': '-cos(2x)/2',
    'x cos(x)': 'x sin(x) + cos(x)',
    'sin(x) cos(x)': 'sin^2(x)/2',
    'ln(x)': 'x ln(x) - x',
    'x ln(x)': 'x^2ln(x)/2 - x^2/4',
    'ln(x)/x': 'ln(x)^2/2',
    '1/(1 + x^2)': 'atan(x)',
    'x/(x^2 + 1)': 'ln(|x^2 + 1|)/2',
    'sigmoid(x)': 'ln(1 + e^x)',
    '(x + 1)(x - 2)': 'x^3/3 - x^2/2 - 2x',
    'tan(x)': '-ln(|cos(x)|)',
  } as const
  it.each(Object.entries(cases))('of %s is %s', (from, to) => {
    expect(toText(antiderivative(read(from), 'x'))).toBe(to)
  })

  it.each(['e^(x^2)', 'sin(x)/x', 'x^x', 'floor(x)'])('of %s is not invented', (text) => {
    expect(() => antiderivative(read(text), 'x')).toThrow('no-closed-form')
  })
})
