import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { run } from '../../../../src-shared/core/index.ts'
import type { Evidence, Rubric, Score } from '../../../../src-shared/domain/index.ts'

function evidenceOf(rubric: Rubric, text: string): Evidence {
  const input = { kind: 'matrix', text } as const
  const score = run({ type: 'score', request: { rubric, input } }, quietContext) as Score
  if (score.status !== 'scored' || !score.evidence) throw new Error('no evidence')
  return score.evidence
}

describe('the evidence against a matrix of formulas', () => {
  const rubric: Rubric = {
    kind: 'matrix',
    variables: ['x', 'y'],
    reference: '[[2y, 2x], [2x y, x^2]]',
  }

  it('names the entry and draws it along one variable, the other held', () => {
    const evidence = evidenceOf(rubric, '[[2y, 2x], [2x, x^2]]')
    expect(evidence.entry).toEqual([1, 0])
    const { variable, others = {}, curves, at, learner, truth } = evidence
    expect(Object.keys(others)).toEqual(variable === 'x' ? ['y'] : ['x'])
    const place = { ...others, [variable]: at }
    expect(truth).toBeCloseTo(2 * (place.x ?? NaN) * (place.y ?? NaN), 9)
    expect(learner).toBeCloseTo(2 * (place.x ?? NaN), 9)
    const drawn = curves?.truth
    expect(drawn?.xs.length).toBeGreaterThan(1)
    drawn?.xs.forEach((along, k) => {
      const there = { ...others, [variable]: along }
      expect(drawn.ys[k]).toBeCloseTo(2 * (there.x ?? NaN) * (there.y ?? NaN), 6)
    })
  })

  it('carries no formula out of the core', () => {
    const evidence = evidenceOf(rubric, '[[2y, 2x], [2x, x^2]]')
    expect(evidence).not.toHaveProperty('truthText')
    expect(evidence).not.toHaveProperty('learnerText')
  })
})
