import { describe, expect, it } from 'vitest'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import type { AnswerInput, Rubric, SketchRubric } from '../../../../src-shared/domain/index.ts'

function judge(input: AnswerInput, rubric: Rubric): readonly (string | undefined)[] {
  const result = score(input, rubric)
  if (result.status === 'not-ready') return [result.status, result.problems[0]?.code]
  const [remark] = result.feedback
  return [result.verdict, remark?.misconception ?? remark?.code]
}

describe('sketches', () => {
  const rubric: SketchRubric = {
    kind: 'sketch',
    variables: ['x'],
    at: [-1, 0, 1, 2],
    range: [-4, 8],
    reference: '3x^2 - 4x',
    tol: 0.5,
    misconceptions: [{ id: 'f-itself', answer: 'x^3 - 2x^2 + 1' }],
  }
  it.each([
    [
      [7, 0, -1, 4],
      ['correct', 'correct'],
    ],
    [
      [7.5, -0.5, -0.6, 4.5],
      ['correct', 'correct'],
    ],
    [
      [7, 0, -1, 4.6],
      ['incorrect', 'sketch-off'],
    ],
    [
      [-2, 1, 0, 1],
      ['incorrect', 'f-itself'],
    ],
    [
      [0, 4, 4, 0],
      ['incorrect', 'sketch-all-off'],
    ],
    [
      [7, 0, -1],
      ['not-ready', 'sketch-incomplete'],
    ],
    [
      [7, 0, -1, NaN],
      ['not-ready', 'sketch-incomplete'],
    ],
  ])('%j', (ys, expected) => {
    expect(judge({ kind: 'sketch', ys }, rubric)).toEqual(expected)
  })
  it('follow the truth to the edge where it leaves the frame', () => {
    const low: SketchRubric = { ...rubric, range: [-4, 5] }
    expect(judge({ kind: 'sketch', ys: [5, 0, -1, 4] }, low)[0]).toBe('correct')
  })
  it('show the widest gap, with the truth to be drawn over it', () => {
    expect(score({ kind: 'sketch', ys: [7, 0, 2, 4.2] }, rubric)).toMatchObject({
      evidence: { variable: 'x', at: 1, learner: 2, truth: -1, range: { from: -1, to: 2 } },
    })
  })
})
