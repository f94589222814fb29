// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { expect, test } from 'vitest'
import { closeness, usePrediction } from '../../../src-renderer/explore/predictions.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import type { LessonId, Prediction } from '../../../src-shared/domain/index.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'

const lessonId = 'derivatives' as LessonId
const earlier: Prediction = {
  lessonId,
  key: 'guess.1',
  guess: 1.5,
  truth: 2,
  score: 0.5,
  words: 'Close.',
  madeAt: '2026-11-24T09:00:00.000Z',
}

function start(own: LessonId | undefined) {
  const fake = createFakeClient({
    'predictions.list': () => [earlier],
    'predictions.save': (made) => ({ ...made, lessonId, madeAt: '2026-11-25T09:00:00.000Z' }),
  })
  const scope = effectScope().run(() =>
    createExplorationScope({
      client: fake.client,
      examples: [],
      ...(own === undefined ? {} : { lessonId: own }),
    }),
  )
  if (!scope) throw new Error('no scope')
  return { ...fake, scope }
}

test('a guess made earlier is shown again, read once for all explorations of the page', async () => {
  const { scope, requests } = start(lessonId)
  const one = usePrediction(scope, 'guess.1')
  const other = usePrediction(scope, 'guess.2')
  await settle()
  expect(one.kept.value).toEqual(earlier)
  expect(other.kept.value).toBeUndefined()
  expect(requests('predictions.list')).toHaveLength(1)
})

test('a new guess is shown at once, saved, and not overtaken by the earlier one', async () => {
  const { scope, requests } = start(lessonId)
  const { kept, keep } = usePrediction(scope, 'guess.1')
  keep({ guess: [1, 2], truth: [1, 3], score: 0.8, words: 'Near.' })
  expect(kept.value).toMatchObject({ guess: [1, 2] })
  await settle()
  expect(kept.value).toMatchObject({ guess: [1, 2], madeAt: '2026-11-25T09:00:00.000Z' })
  expect(requests('predictions.save')).toEqual([
    { lessonId, key: 'guess.1', guess: [1, 2], truth: [1, 3], score: 0.8, words: 'Near.' },
  ])
})

test('under review nothing is read and nothing is saved', async () => {
  const { scope, requests } = start(undefined)
  usePrediction(scope, 'guess.1').keep({ guess: 1, truth: 2, score: 0, words: '' })
  await settle()
  expect(requests('predictions.list')).toEqual([])
  expect(requests('predictions.save')).toEqual([])
})

test.each([
  [0, 1],
  [0.5, 0.5],
  [-0.5, 0.5],
  [NaN, 0],
])('a guess off by %s, where half a unit is close, scores %s', (gap, score) => {
  expect(closeness(gap, 0.5)).toBe(score)
})
