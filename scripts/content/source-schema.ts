import * as v from 'valibot'
import { answerKinds } from '../../src-shared/domain/index.ts'

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and -'))
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const finite = v.pipe(v.number(), v.finite())
const name = v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\p{N}_]{0,15}$/u, 'not a name'))

export const frontMatter = v.strictObject({
  id: slug,
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  title: text,
  summary: text,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120)),
  status: v.picklist(['available', 'planned']),
  examples: v.optional(
    v.array(
      v.strictObject({ id: slug, text, tex: text, variables: v.optional(v.array(name), ['x']) }),
    ),
    [],
  ),
})
export type FrontMatter = v.InferOutput<typeof frontMatter>

const parameterRange = v.union([
  v.strictObject({
    from: finite,
    to: finite,
    step: v.exactOptional(finite),
    except: v.exactOptional(v.array(finite)),
  }),
  v.strictObject({ oneOf: v.pipe(v.array(finite), v.minLength(2)) }),
])

const interval = v.pipe(
  v.strictObject({ from: finite, to: finite }),
  v.check(({ from, to }) => from < to, 'from must be less than to'),
)

const answerText = v.union([
  text,
  v.pipe(
    finite,
    v.transform((value) => String(value)),
  ),
])

/** One exercise as its author writes it: `exercises/<id>.yaml`. */
export const exerciseSource = v.strictObject({
  title: text,
  kind: v.picklist(answerKinds),
  variables: v.array(name),
  prompt: text,
  placeholder: v.exactOptional(text),
  given: v.exactOptional(v.strictObject({ text, variable: name })),
  window: v.exactOptional(interval),
  parameters: v.optional(v.record(name, parameterRange), {}),
  conditions: v.optional(v.array(text), []),
  formulas: v.optional(v.record(name, text), {}),
  rubric: v.looseObject({ reference: v.exactOptional(answerText) }),
  misconceptions: v.optional(
    v.array(v.strictObject({ id: slug, answer: answerText, message: text })),
    [],
  ),
  hints: v.pipe(
    v.array(v.strictObject({ text, highlight: v.exactOptional(slug) })),
    v.length(5, 'the ladder has five hints: look, rule, first step, twin, solution'),
  ),
  accepts: v.pipe(v.array(answerText), v.minLength(1, 'at least one answer that must be accepted')),
  rejects: v.array(v.strictObject({ answer: answerText, misconception: v.exactOptional(slug) })),
})
export type ExerciseSource = v.InferOutput<typeof exerciseSource>
