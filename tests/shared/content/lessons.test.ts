import { describe, expect, it } from 'vitest'
import { publish, publishHint } from '../../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import { score } from '../../../src-shared/core/scoring/index.ts'
import type { AnswerInput } from '../../../src-shared/domain/index.ts'
import { allExercises, compiledContent } from '../../support/compiled-content.ts'
import { drawnVariants } from '../../support/drawn-variants.ts'

describe('the lessons', () => {
  it('compile without a problem', () => {
    expect(compiledContent.problems).toEqual([])
    expect(compiledContent.index.lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(compiledContent.index.lessons.map(({ ownTask }) => ownTask)).toEqual([
      'derivative-of-cubic',
      'antiderivative-of-quadratic',
      'gradient-of-bowl',
      'jacobian-of-three-neurons',
      'jacobian-in-code',
      'derivative-of-log',
      'six-points',
    ])
  })

  it('survive a JSON round trip', () => {
    for (const lesson of compiledContent.lessons)
      expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson)
  })
})

const byId = allExercises.map((exercise) => [exercise.id, exercise] as const)

// Hundreds of variants in the nightly run.
describe.each(byId)('exercise %s', { timeout: 600_000 }, (_, exercise) => {
  it('scores every promised answer as promised and names the right mistake', () => {
    for (const { seed, exercise: drawn, promises } of drawnVariants(exercise))
      for (const { input, verdict, misconception } of promises)
        expect({ seed, input, ...judge(input, drawn) }).toEqual({
          seed,
          input,
          verdict,
          misconception,
        })
  })

  it('gives nothing away before it is asked: neither answers, nor mistakes, nor hints', () => {
    for (const { seed, exercise: drawn } of drawnVariants(exercise)) {
      const published = publish(drawn, seed)
      const shown = JSON.stringify(published)
      for (const secret of secretsOf(drawn)) expect(shown).not.toContain(JSON.stringify(secret))
      for (const { text } of drawn.hints)
        expect(shown).not.toContain(JSON.stringify(text).slice(1, -1))
    }
  })

  it('is typeset throughout: no formula is left open and no opening unfilled', () => {
    for (const { seed, exercise: drawn } of drawnVariants(exercise)) {
      const hints = drawn.hints.map((_hint, index) => publishHint(drawn, index + 1))
      const texts = JSON.stringify([publish(drawn, seed), hints, drawn.rubric])
      expect(texts).not.toMatch(/<x-tex|\{\{\s*\w+\s*(\|\s*text\s*)?\}\}/)
    }
  })

  it('keeps its numbers tame', () => {
    for (const { exercise: drawn } of drawnVariants(exercise)) {
      const shown = Object.values(drawn.formulas).concat(
        drawn.given?.text ?? [],
        (drawn.options ?? []).map(({ plain }) => plain),
      )
      const texts = shown.join(' ')
      for (const number of texts.match(/\d+/g) ?? []) expect(Number(number)).toBeLessThan(10_000)
    }
  })
})

function judge(input: AnswerInput, { rubric }: AuthoredExercise) {
  const result = score(input, rubric)
  if (result.status === 'not-ready') return { problems: result.problems }
  const named = result.feedback.find(({ misconception }) => misconception !== undefined)
  return { verdict: result.verdict, misconception: named?.misconception }
}

function secretsOf({ rubric, options = [] }: AuthoredExercise): readonly string[] {
  const mistakes = 'misconceptions' in rubric ? (rubric.misconceptions ?? []) : []
  const curves = options.map(({ curve }) => curve)
  const ids = options.map(({ id }) => id)
  return [
    // Among the curves to choose from stands the right one.
    ...('reference' in rubric && !curves.includes(rubric.reference) ? [rubric.reference] : []),
    ...('modelAnswer' in rubric ? [rubric.modelAnswer] : []),
    ...mistakes.flatMap(({ message }) => message ?? []),
    // An option may be called after the mistake it is; no learner reads its id.
    ...mistakes.flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
  ]
}
