import { expect, test } from '../support/app-test.ts'
import { exerciseOf } from '../support/first-lesson.ts'
import { openLesson } from '../support/lesson-page.ts'
import { answerRight, drawNew, expectDots, fillCells, typeAnswer } from '../support/mastering.ts'
import type { AnswerTo } from '../support/mastering.ts'
import { savedVariants } from '../support/saved-work.ts'
import { factorOf, numbersOf, slopeAt, termsOf } from '../support/tex.ts'

// The answers are worked out here, from the numbers that stand on the screen.

interface Mastered {
  readonly lesson: string
  readonly title: string
  /** End of the exercise's id. */
  readonly id: string
  readonly answerTo: AnswerTo
}

const exercises: readonly Mastered[] = [
  {
    lesson: 'Integration',
    title: 'Any quadratic, backwards',
    id: 'antiderivative-family-of-quadratics',
    async answerTo(card, [f = '']) {
      const terms = termsOf(f)
      const whole = [2, 1, 0].map(
        (power) => `(${String(factorOf(terms, power) / (power + 1))}) x^${String(power + 1)}`,
      )
      await typeAnswer(card, [...whole, 'C'].join(' + '))
    },
  },
  {
    lesson: 'The gradient',
    title: 'A gradient at a place',
    id: 'quadratic-at-a-point',
    async answerTo(card, [f = '', place = '']) {
      const [x = NaN, y = NaN] = numbersOf(place)
      const terms = termsOf(f)
      const slopes = ['x', 'y'].map((along) => String(slopeAt(terms, along, { x, y })))
      await typeAnswer(card, `(${slopes.join(', ')})`)
    },
  },
  {
    lesson: 'The Jacobian',
    title: 'A pair of polynomials',
    id: 'polynomial-pair',
    async answerTo(card, question) {
      const [, first = '', second = ''] =
        /\\left\((.*),\\;(.*)\\right\)/.exec(question.at(-1) ?? '') ?? []
      // a x²y and b xy + c y².
      const [a = NaN] = termsOf(first).map(({ factor }) => factor)
      const [b = NaN, c = NaN] = termsOf(second).map(({ factor }) => factor)
      const rows = [
        `(${String(2 * a)}) x y, (${String(a)}) x^2`,
        `(${String(b)}) y, (${String(b)}) x + (${String(2 * c)}) y`,
      ]
      await typeAnswer(card, `[${rows.map((row) => `[${row}]`).join(', ')}]`)
    },
  },
  {
    lesson: 'Backpropagation',
    title: 'One layer back',
    id: 'one-layer-back',
    async answerTo(card, [matrices = '', , first = '', second = '']) {
      const [a = NaN, b = NaN, c = NaN, d = NaN, r = NaN, s = NaN] = numbersOf(matrices)
      const slopes = [first, second].map(
        (sum) => 2 * (numbersOf(sum.split('=')[1] ?? '')[0] ?? NaN),
      )
      const [atFirst = NaN, atSecond = NaN] = slopes
      await fillCells(card, [(a * r + c * s) * atFirst, (b * r + d * s) * atSecond])
    },
  },
  {
    lesson: 'Optimisation',
    title: 'All level places',
    id: 'level-places-of-cubic',
    async answerTo(card, question) {
      const terms = termsOf(question.find((tex) => tex.startsWith('f(x) =')) ?? '')
      const [cube, square] = [factorOf(terms, 3), factorOf(terms, 2)]
      await typeAnswer(card, `{0, ${String((-2 * square) / (3 * cube))}}`)
    },
  },
  {
    lesson: 'Support vector machine',
    title: 'How wide is the street?',
    id: 'street-width',
    async answerTo(card, [line = '']) {
      const [a = NaN, b = NaN] = numbersOf(line)
      // Short of the last digits, where a root of fractions is not exact.
      await typeAnswer(card, String(Number((2 / Math.hypot(a, b)).toPrecision(12))))
    },
  },
]

for (const { lesson, title, id, answerTo } of exercises) {
  test(`${lesson}: four new numbers right, and “${title}” is mastered`, async ({
    launch,
    dataDir,
  }) => {
    const { page, errors } = await launch()
    await openLesson(page, lesson)
    await exerciseOf(page, title).card.scrollIntoViewIfNeeded()
    for (let right = 1; right <= 4; right++) {
      if (right > 1) await drawNew(page, title)
      await answerRight(page, title, answerTo)
      await expectDots(
        page,
        title,
        Array.from({ length: right }, () => 'independent' as const),
      )
    }
    const saved = savedVariants(dataDir, id)
    expect(saved.map(({ verdict, assisted }) => [verdict, assisted])).toEqual(
      Array.from({ length: 4 }, () => ['correct', 0]),
    )
    expect(new Set(saved.map(({ seed }) => seed)).size).toBe(4)
    expect(errors).toEqual([])
  })
}

test('a hint is help: it takes four more without one until the exercise is mastered alone', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  const [, , , , level] = exercises
  if (!level) throw new Error('no such exercise')
  const { lesson, title, id, answerTo } = level
  await openLesson(page, lesson)
  const exercise = exerciseOf(page, title)
  await exercise.card.scrollIntoViewIfNeeded()
  await exercise.hint.click()
  await expect(exercise.hints.getByRole('heading')).toHaveCount(1)
  await answerRight(page, title, answerTo)
  await expectDots(page, title, ['assisted'])
  for (let alone = 1; alone <= 4; alone++) {
    await drawNew(page, title)
    await answerRight(page, title, answerTo)
    await expectDots(page, title, [
      'assisted',
      ...Array.from({ length: alone }, () => 'independent' as const),
    ])
  }
  expect(savedVariants(dataDir, id).map(({ assisted }) => assisted)).toEqual([1, 0, 0, 0, 0])
  expect(errors).toEqual([])
})
