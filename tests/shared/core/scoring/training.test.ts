import { expect, it } from 'vitest'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import { trainingCauses } from '../../../../src-shared/domain/index.ts'
import type { TrainingAnswer, TrainingRubric } from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

const rubric: TrainingRubric = {
  kind: 'training',
  points: { set: 'circles', count: 200, noise: 0.15, seed: '42' },
  seed: '1',
  goal: 0.95,
  mostEpochs: 500,
  misconceptions: trainingCauses.map((cause) => ({ id: `lacks-${cause}`, cause })),
}
const good: TrainingAnswer = {
  kind: 'training',
  hidden: [4, 3],
  activation: 'tanh',
  rate: 0.5,
  epochs: 200,
}

it('trains as the plan says and judges what came of it', () => {
  const config = reference.L5.configs.tanh_bce
  expect(score(good, rubric)).toMatchObject({
    verdict: 'correct',
    feedback: [{ code: 'training-reached', values: { accuracy: 100 * config.final_accuracy } }],
  })
})

it('misses the goal by a single point', () => {
  const { final_correct, n } = reference.L5.configs.relu_bce
  const plan: TrainingAnswer = { ...good, activation: 'relu' }
  const seeded = { ...rubric, seed: '5' }
  expect(score(plan, { ...seeded, goal: final_correct / n })).toMatchObject({ verdict: 'correct' })
  expect(score(plan, { ...seeded, goal: (final_correct + 1) / n })).toMatchObject({
    verdict: 'incorrect',
  })
})

it.each([
  ['more-epochs', { epochs: 5 }],
  ['larger-rate', { rate: 0.002 }],
  ['other-activation', { activation: 'sigmoid', hidden: [6, 4] }],
  ['more-neurons', { hidden: [1] }],
] as const)('names what is missing because that alone is enough: %s', (cause, part) => {
  expect(score({ ...good, ...part }, rubric)).toMatchObject({
    verdict: 'incorrect',
    feedback: [{ code: 'training-not-reached' }, { misconception: `lacks-${cause}` }],
  })
})

it('names nothing where no single change is enough', () => {
  const poor: TrainingAnswer = { ...good, hidden: [2], activation: 'sigmoid', rate: 0.01 }
  const result = score(poor, rubric)
  expect(result).toMatchObject({ verdict: 'incorrect' })
  expect(result).toHaveProperty('feedback.length', 1)
})

it('does not judge a plan that takes more than is allowed', () => {
  expect(score({ ...good, epochs: 501 }, rubric)).toMatchObject({
    status: 'not-ready',
    problems: [{ code: 'too-many-epochs' }],
  })
})
