// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { effectScope } from 'vue'
import { expect, test } from 'vitest'
import { createNumberGuess, judgeGap } from '../../../src-renderer/explore/guess.ts'
import { useSizesModel } from '../../../src-renderer/explore/gradient-sizes/sizes-model.ts'
import { usePredictAreaModel } from '../../../src-renderer/explore/predict-area/predict-area-model.ts'
import { usePredictCellModel } from '../../../src-renderer/explore/predict-cell/predict-cell-model.ts'
import { usePredictPlace } from '../../../src-renderer/explore/predict-place/predict-place-model.ts'
import { usePredictModel } from '../../../src-renderer/explore/predict-slope/predict-model.ts'
import { useStreetGuess } from '../../../src-renderer/explore/predict-street/street-guess.ts'
import PredictFrame from '../../../src-renderer/explore/PredictFrame.vue'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import { en } from '../../../src-renderer/messages/en/index.ts'
import type { LessonId, Prediction } from '../../../src-shared/domain/index.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'

const lessonId = 'derivatives' as LessonId
const key = 'guess.1'
const earlier: Prediction = {
  lessonId,
  key,
  guess: 1.5,
  truth: 2,
  score: 0.5,
  words: 'Close.',
  madeAt: '2026-11-24T09:00:00.000Z',
}
const outcome = { truth: 2, score: 0.5, words: 'Close.', good: true }

function start(list: readonly Prediction[] = [], view: Readonly<Record<string, unknown>> = {}) {
  const fake = createFakeClient({
    'predictions.list': () => list,
    'predictions.save': (made) => ({ ...made, lessonId, madeAt: earlier.madeAt }),
  })
  const examples = [{ id: 'square', text: 'x^2', html: '' }]
  const scope = effectScope().run(() =>
    createExplorationScope({ client: fake.client, examples, view, lessonId }),
  )
  if (!scope) throw new Error('no scope')
  const make = () =>
    scope.model(key, (saved) => createNumberGuess(scope, key, saved, { start: 0, min: -5, max: 5 }))
  return { ...fake, scope, make }
}

test('the truth is shown and kept with the guess, then hidden for another one', async () => {
  const { make, requests } = start()
  const made = make()
  await settle()
  made.guess.value = 1.5
  made.turn(outcome)
  expect(made.revealed.value).toBe(true)
  made.turn(outcome)
  expect(made.revealed.value).toBe(false)
  await settle()
  const { truth, score, words } = outcome
  expect(requests('predictions.save')).toEqual([{ lessonId, key, guess: 1.5, truth, score, words }])
})

test('while the truth is not known, nothing is shown or kept', async () => {
  const { make, requests } = start()
  const made = make()
  made.turn(undefined)
  await settle()
  expect(made.revealed.value).toBe(false)
  expect(requests('predictions.save')).toEqual([])
})

test('an earlier guess stands as it was', async () => {
  const made = start([earlier]).make()
  await settle()
  expect(made.view()).toEqual({ guess: 1.5, revealed: true })
})

test('an earlier guess does not overtake one that is being made', async () => {
  const made = start([earlier]).make()
  made.guess.value = 3
  await settle()
  expect(made.view()).toEqual({ guess: 3, revealed: false })
})

test('an earlier guess that cannot be read is not shown', async () => {
  const made = start([{ ...earlier, guess: { factor: 2 } }]).make()
  await settle()
  expect(made.view()).toEqual({ guess: 0, revealed: false })
})

test('a saved view is begun again, inside the range of its handle', async () => {
  const made = start([earlier], { [key]: { guess: 99, revealed: true } }).make()
  await settle()
  expect(made.view()).toEqual({ guess: 5, revealed: true })
})

/** What attempts and drafts of earlier versions hold. */
test.each([
  ['slope', usePredictModel, { text: 'x^3', at: 2, from: -1, to: 4, guess: 1.5, revealed: true }],
  [
    'area',
    usePredictAreaModel,
    { text: 'x^3', from: -1, to: 4, a: 0, b: 2, guess: 1.5, revealed: true },
  ],
  ['place', usePredictPlace, { text: 'x^3', from: -1, to: 4, guess: 1.5, revealed: true }],
  [
    'cell',
    usePredictCellModel,
    { text: '(x, y)', x: 0.5, y: -0.5, factor: 3, turned: true, revealed: true },
  ],
  [
    'street',
    useStreetGuess,
    { line: { a: 1, b: 1, c: -3, p: { x: 0, y: 3 }, q: { x: 3, y: 0 } }, revealed: true },
  ],
  ['sizes', useSizesModel, { depth: 3, width: 5, seed: 7, guess: 40, revealed: true, truth: 300 }],
] as const)('the saved view of a guess at a %s is restored whole', async (_name, use, saved) => {
  const { scope } = start([], { [key]: saved })
  const model = use(scope, key, { points: '-(0, 0) +(1, 2) +(2, 1)' })
  await settle()
  expect(model.view()).toEqual(saved)
})

test('the function that options name is the lesson’s, or a formula itself', () => {
  const { scope } = start()
  expect(usePredictModel(scope, 'one', { function: 'square' }).text).toBe('x^2')
  expect(usePredictModel(scope, 'two', { function: 'x^5' }).text).toBe('x^5')
})

test.each([
  [0.05, 'close'],
  [0.04, 'exact'],
  [-0.04, 'exact'],
  [-0.5, 'close'],
  [0.6, 'over'],
  [-0.6, 'under'],
])('a gap of %s is %s', (gap, judged) => {
  expect(judgeGap(gap, { exact: 0.05, close: 0.5 }, 'over', 'under')).toBe(judged)
})

function frame(props: { revealed: boolean; outcome: typeof outcome | undefined }) {
  return mount(PredictFrame, { props: { reveal: 'Show it', ...props } })
}

test('the button waits for the truth', async () => {
  const made = frame({ revealed: false, outcome: undefined })
  await made.get('button').trigger('click')
  expect(made.emitted('turn')).toBeUndefined()
  await made.setProps({ outcome })
  await made.get('button').trigger('click')
  expect(made.emitted('turn')).toHaveLength(1)
})

test('how close it was is said once the truth is shown, and only then', async () => {
  const made = frame({ revealed: false, outcome })
  expect(made.get('button').text()).toBe('Show it')
  expect(made.get('[role=status]').text()).toBe('')
  await made.setProps({ revealed: true })
  expect(made.get('button').text()).toBe(en.explore.predict.again)
  expect(made.get('[role=status]').text()).toBe('Close.')
  expect(made.find('[data-kind=success]').exists()).toBe(true)
  await made.setProps({ outcome: { ...outcome, good: false } })
  expect(made.find('[data-kind=info]').exists()).toBe(true)
})
