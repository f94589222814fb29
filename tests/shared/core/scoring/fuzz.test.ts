import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { echo, score } from '../../../../src-shared/core/scoring/index.ts'
import { typedKinds } from '../../../../src-shared/domain/index.ts'
import type { TypedKind, TypedRubric } from '../../../../src-shared/domain/index.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

const references: Readonly<Record<TypedKind, string>> = {
  expression: '3x^2 - 4x',
  antiderivative: 'x^3 - 2x^2 + C',
  number: '4/3',
  vector: '[2x, 3y^2]',
  matrix: '[[2y, 2x], [2x y, x^2]]',
  set: '{0, 4/3}',
  interval: '(0, 4/3]',
  line: 'y = 2x + 1',
}

const pieces = [
  ...['x', 'y', 'C', '2', '0', '.', '1e3', '9', 'pi', 'e', '(', ')', '[', ']', '{', '}', '<', '>'],
  ...['|', ',', ';', '=', '+', '-', '*', '/', '^', '**', '²', '⁻¹', '√', '±', '∞', '∪', '∅', ' '],
  ...['sin', 'ln', 'sqrt', 'abs', 'max', 'sigma', 'atan', 'floor', 'x^', '^-', 'e^', '1/', '0*'],
  ...['or', 'none', 'constructor', '__proto__', 'toString', 'import', 'd/dx', '!', '%', '"', '\\'],
  ...[
    '\u200b',
    '\u202e',
    '\ufe0f',
    '🧮',
    'х',
    '½',
    '\u0000',
    '\ud800',
    '9^9^9^9',
    'e^(e^(',
    '^9^9',
  ],
]

/** Text made of scraps of answers, or of any characters at all. */
const text = fc
  .oneof(
    { arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), weight: 6 },
    {
      arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 6 }),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...pieces), fc.integer({ min: 20, max: 2500 }))
        .map(([piece, count]) => [piece.repeat(count)]),
      weight: 1,
    },
  )
  .map((parts) => parts.join(''))

/** A case this slow on any machine means that something grows without bound. */
const hopelesslySlow = 5000

describe('any text at all', () => {
  it('gets a score, fast, and never breaks anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...typedKinds), text, (kind, typed) => {
        const rubric = { kind, variables: ['x', 'y'], reference: references[kind] } as TypedRubric
        const start = performance.now()
        const result = score({ kind, text: typed }, rubric)
        expect(performance.now() - start).toBeLessThan(hopelesslySlow)
        expect(['scored', 'not-ready']).toContain(result.status)
        expect(structuredClone(result)).toEqual(result)
        if (result.status === 'not-ready') {
          for (const { span } of result.problems) {
            if (span)
              expect(0 <= span.from && span.from <= span.to && span.to <= typed.length).toBe(true)
          }
        }
        echo({ kind, text: typed }, ['x', 'y'])
      }),
      { numRuns: cases(1500, 100_000) },
    )
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
