import * as v from 'valibot'
import { answerKinds, stepKinds } from '../domain/index.ts'
import type { ExerciseId, LessonId } from '../domain/index.ts'
import { rubric } from './rubric-schema.ts'
import { sheetEntries } from './sheet-schema.ts'
import type { CompiledLesson, ContentIndex } from './compiled.ts'

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const lessonId = v.pipe(
  slug,
  v.transform((id) => id as LessonId),
)
const exerciseId = v.pipe(
  slug,
  v.transform((id) => id as ExerciseId),
)
const text = v.pipe(v.string(), v.nonEmpty())
const finite = v.pipe(v.number(), v.finite())

const summary = {
  id: lessonId,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  summary: text,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(['available', 'planned']),
}

const block = v.variant('type', [
  v.strictObject({ type: v.literal('prose'), html: text }),
  v.strictObject({
    type: v.literal('exploration'),
    exploration: slug,
    options: v.record(v.string(), v.unknown()),
  }),
  v.strictObject({ type: v.literal('exercise'), exerciseId }),
])

const lesson = v.strictObject({
  ...summary,
  contentVersion: text,
  steps: v.array(
    v.strictObject({ id: slug, kind: v.picklist(stepKinds), title: text, blocks: v.array(block) }),
  ),
  examples: v.array(v.strictObject({ id: slug, text, html: text })),
})

const parameterRange = v.union([
  v.strictObject({
    from: finite,
    to: finite,
    step: v.exactOptional(finite),
    except: v.exactOptional(v.array(finite)),
  }),
  v.strictObject({ oneOf: v.array(finite) }),
])

const hints = v.array(v.strictObject({ text, highlight: v.exactOptional(text) }))
const exercise = v.strictObject({
  id: exerciseId,
  lessonId,
  contentVersion: text,
  title: text,
  kind: v.picklist(answerKinds),
  variables: v.exactOptional(v.array(text)),
  parameters: v.record(v.string(), parameterRange),
  conditions: v.array(text),
  formulas: v.record(v.string(), text),
  prompt: text,
  rubric,
  hints,
  cases: v.exactOptional(v.array(v.strictObject({ prompt: text, code: text, rubric, hints }))),
  given: v.exactOptional(v.strictObject({ text, variable: text })),
  window: v.exactOptional(v.strictObject({ from: finite, to: finite })),
  placeholder: v.exactOptional(text),
  ...sheetEntries,
})

/** What a compiled lesson's file must hold; anything else is damage. */
export const compiledLesson: v.GenericSchema<unknown, CompiledLesson> = v.strictObject({
  lesson,
  exercises: v.array(exercise),
})

export const contentIndex: v.GenericSchema<unknown, ContentIndex> = v.strictObject({
  lessons: v.array(
    v.strictObject({
      ...summary,
      ownTask: v.exactOptional(exerciseId),
      exerciseCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  lessonOfExercise: v.record(slug, lessonId),
})
