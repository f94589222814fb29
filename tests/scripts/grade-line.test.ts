import { describe, expect, it } from 'vitest'
import { gradeLine } from '../../scripts/grade/grade-line.ts'

const item = { id: 'a1', kind: 'number', vars: [], reference: '4/3', answer: '8/6' }
const verdictOf = (change: object): string =>
  gradeLine(JSON.stringify({ ...item, ...change })).verdict

describe('grading one line', () => {
  it('answers with the id, the verdict and the time', () => {
    const line = gradeLine(JSON.stringify(item))
    expect(line).toMatchObject({ id: 'a1', verdict: 'correct', feedback: ['correct'] })
    expect(line.ms).toBeGreaterThanOrEqual(0)
  })
  it('passes tolerance and domain on', () => {
    expect(verdictOf({ answer: '1.33' })).toBe('incorrect')
    expect(verdictOf({ answer: '1.33', tol: 0.01 })).toBe('correct')
    const log = { kind: 'expression', vars: ['x'], reference: 'x', answer: 'e^ln(x)' }
    expect(verdictOf(log)).toBe('incorrect')
    expect(verdictOf({ ...log, domain: { x: [0, null] } })).toBe('correct')
  })
  it.each(['', 'no json', '[]', '1', 'null', '{}', '{"kind":"colour"}'])(
    'answers %j without stopping',
    (text) => {
      expect(gradeLine(text).verdict).toBe('not-ready')
    },
  )
  it('answers a reference that cannot be read', () => {
    expect(gradeLine(JSON.stringify({ ...item, reference: '4/' }))).toMatchObject({
      id: 'a1',
      verdict: 'not-ready',
    })
  })
})
