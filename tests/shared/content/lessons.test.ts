import { describe, expect, it } from 'vitest'
import { publish, publishHint } from '../../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import { score } from '../../../src-shared/core/scoring/index.ts'
import { typedKinds } from '../../../src-shared/domain/index.ts'
import type { AnswerKind, TypedKind } from '../../../src-shared/domain/index.ts'
import { allExercises, compiledContent } from '../../support/compiled-content.ts'
import { drawnVariants } from '../../support/drawn-variants.ts'

describe('the lessons', () => {
  it('compile without a problem', () => {
    expect(compiledContent.problems).toEqual([])
    expect(compiledContent.index.lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
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
    const { kind } = exercise
    if (!isTyped(kind)) return
    for (const { seed, exercise: drawn, promises } of drawnVariants(exercise))
      for (const { answer, verdict, misconception } of promises)
        expect({ seed, answer, ...judge(kind, answer, drawn) }).toEqual({
          seed,
          answer,
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
      const texts = [...Object.values(drawn.formulas), drawn.given?.text ?? ''].join(' ')
      for (const number of texts.match(/\d+/g) ?? []) expect(Number(number)).toBeLessThan(10_000)
    }
  })
})

function isTyped(kind: AnswerKind): kind is TypedKind {
  return typedKinds.some((typed) => typed === kind)
}

function judge(kind: TypedKind, text: string, { rubric }: AuthoredExercise) {
  const result = score({ kind, text }, rubric)
  if (result.status === 'not-ready') return { problems: result.problems }
  const named = result.feedback.find(({ misconception }) => misconception !== undefined)
  return { verdict: result.verdict, misconception: named?.misconception }
}

function secretsOf({ rubric }: AuthoredExercise): readonly string[] {
  const mistakes = 'misconceptions' in rubric ? rubric.misconceptions : []
  return [
    ...('reference' in rubric ? [rubric.reference] : []),
    ...mistakes.flatMap(({ id, message }) => (message === undefined ? [id] : [id, message])),
  ]
}
