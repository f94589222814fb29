import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answerKinds, verdicts } from '../../../src-shared/domain/index.ts'
import type {
  AnswerInput,
  Attempt,
  PublishedExercise,
  Scored,
} from '../../../src-shared/domain/index.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

/** Any UTF-16 at all: NUL, controls, halves of surrogate pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '\0', 'a\0b', '\ud800', '€', '∇f = (∂f/∂x, ∂f/∂y)', 'x'.repeat(300_000)),
)
const number = fc.double()
const texts = fc.array(text, { maxLength: 4 })
/** Keys that are left out, never undefined. */
const partly = <Fields extends object>(
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
  required: readonly (keyof Fields)[],
) => fc.record(fields, { requiredKeys: [...required] })

const input = fc.oneof(
  fc.record({ kind: fc.constantFrom('expression', 'matrix', 'set', 'line'), text }),
  fc.record({ kind: fc.constant('point'), x: number, y: number }),
  fc.record({ kind: fc.constant('choice'), chosen: texts }),
  fc.record({ kind: fc.constant('ordering'), order: texts }),
  fc.record({ kind: fc.constant('code-line'), line: fc.nat() }),
  partly(
    {
      kind: fc.constant('text'),
      text,
      selfAssessment: fc.constantFrom('correct', 'partly', 'incorrect'),
    },
    ['kind', 'text'],
  ),
) as fc.Arbitrary<AnswerInput>

const score = partly(
  {
    status: fc.constant('scored'),
    verdict: fc.constantFrom(...verdicts),
    feedback: fc.array(
      partly(
        {
          code: text,
          values: fc.dictionary(text, fc.oneof(text, number), { maxKeys: 3 }),
          misconception: text,
          html: text,
        },
        ['code'],
      ),
      { maxLength: 3 },
    ),
    evidence: fc.record({ variable: text, at: number, learner: number, truth: number }),
    form: fc.record({ asked: text, met: fc.boolean() }),
    rule: fc.record({ name: text, version: fc.nat() }),
  },
  ['status', 'verdict', 'feedback', 'rule'],
) as fc.Arbitrary<Scored>

const exercise = partly(
  {
    exerciseId: text,
    lessonId: text,
    contentVersion: text,
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    title: text,
    kind: fc.constantFrom(...answerKinds),
    promptHtml: text,
    variables: texts,
    hintCount: fc.nat(),
    given: fc.record({ text, variable: text }),
    window: fc.record({ from: number, to: number }),
    placeholder: text,
  },
  [
    'exerciseId',
    'lessonId',
    'contentVersion',
    'seed',
    'title',
    'kind',
    'promptHtml',
    'variables',
    'hintCount',
  ],
) as unknown as fc.Arbitrary<PublishedExercise>

const day = 86_400_000
const attempt = fc.record({
  exercise,
  input,
  score,
  hints: fc.array(fc.nat(), { maxLength: 5 }),
  durationMs: fc.double({ min: 0, max: 1e12, noNaN: true }),
  submittedAt: fc.integer({ min: 0, max: 40_000 * day }).map((at) => new Date(at).toISOString()),
  zone: fc.constantFrom('Europe/Berlin', 'UTC', ''),
  view: fc.dictionary(text, fc.jsonValue(), { maxKeys: 4 }),
}) satisfies fc.Arbitrary<Partial<Attempt>>

/** As it arrives from the screen: plain objects only. */
const asSent = (parts: Partial<Attempt>): Partial<Attempt> => structuredClone(parts)

describe('any attempt', () => {
  it('comes back exactly as it was saved', () => {
    const store = openHere(makeDirectory())
    const learnerId = store.learners.current().id
    fc.assert(
      fc.property(attempt.map(asSent), (parts) => {
        const saved = makeAttempt(learnerId, v7(), parts)
        store.attempts.save(saved)
        expect(store.attempts.open(saved.id)).toStrictEqual(saved)
        expect(() => store.attempts.page({ limit: 3 })).not.toThrow()
      }),
    )
  })
})
