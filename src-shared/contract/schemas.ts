import * as v from 'valibot'
import {
  attemptOrders,
  plans,
  schemes,
  selfAssessments,
  themes,
  verdicts,
} from '../domain/index.ts'
import type { AttemptId, ExerciseId, LessonId } from '../domain/index.ts'
import { answerInput } from './answer-schema.ts'

export { answerInput }
export { learnerProfile, newLearner, pinChange, seating } from './learner-schemas.ts'

/** Ten times what a page of a lesson takes. */
const markup = v.pipe(v.string(), v.maxLength(500_000))

export const firstPage = v.strictObject({
  body: markup,
  styles: v.pipe(
    markup,
    v.check((text) => !/<\/style/i.test(text), 'ends its style element'),
  ),
})

const finite = v.pipe(v.number(), v.finite())
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

export const lessonId = v.pipe(
  slug,
  v.transform((id) => id as LessonId),
)
export const exerciseId = v.pipe(
  slug,
  v.transform((id) => id as ExerciseId),
)
export const attemptId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as AttemptId),
)
const instant = v.pipe(v.string(), v.isoTimestamp())
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))

export const attemptQuery = v.strictObject({
  filter: v.exactOptional(
    v.strictObject({
      lessonId: v.exactOptional(lessonId),
      exerciseId: v.exactOptional(exerciseId),
      verdict: v.exactOptional(v.picklist(verdicts)),
      assisted: v.exactOptional(v.boolean()),
      from: v.exactOptional(instant),
      until: v.exactOptional(instant),
      disputed: v.exactOptional(v.literal(true)),
      text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    }),
  ),
  order: v.exactOptional(v.picklist(attemptOrders)),
  offset: v.exactOptional(count),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
})
export const assessment = v.strictObject({
  attemptId,
  selfAssessment: v.picklist(selfAssessments),
})
export const annotation = v.strictObject({
  attemptId,
  note: v.pipe(v.string(), v.maxLength(4000)),
  disputed: v.boolean(),
})
export const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))
export const variable = v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\p{N}_]{0,15}$/u))

export const functionText = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(100_000)),
  variable,
})

export const curveRequest = v.pipe(
  v.strictObject({
    function: functionText,
    from: finite,
    to: finite,
    pixels: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(16_384)),
    derivative: v.exactOptional(v.picklist([0, 1, 2])),
  }),
  v.check(({ from, to }) => from < to, 'empty interval'),
)
export const rateRequest = v.pipe(
  v.strictObject({
    function: functionText,
    from: finite,
    to: finite,
    points: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(100_000)),
    delta: v.pipe(finite, v.gtValue(0)),
    scheme: v.picklist(schemes),
  }),
  v.check(({ from, to }) => from < to, 'empty interval'),
)
export const probeRequest = v.strictObject({
  function: functionText,
  at: finite,
  delta: v.pipe(finite, v.gtValue(0)),
})
export const errorStudyRequest = v.strictObject({ function: functionText, at: finite })

/** Handles of explorations: small, plain JSON. Bounded so that no screen can fill the disk. */
export const view = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(64)), v.unknown()),
  v.check((value) => {
    try {
      return JSON.stringify(value).length <= 100_000
    } catch {
      return false
    }
  }, 'not plain JSON, or larger than 100 kB'),
)

const hints = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  v.maxLength(9),
)

export const submission = v.strictObject({
  exerciseId,
  seed,
  input: answerInput,
  hints,
  durationMs: v.pipe(finite, v.minValue(0)),
  zone: v.pipe(v.string(), v.maxLength(64)),
  view,
})
export const draft = v.strictObject({ exerciseId, seed, input: answerInput, hints, view })

/** A guess or a truth: small, plain JSON. */
const plainValue = v.pipe(
  v.unknown(),
  v.check((value) => {
    try {
      return value !== undefined && JSON.stringify(value).length <= 20_000
    } catch {
      return false
    }
  }, 'not plain JSON, or larger than 20 kB'),
)
export const prediction = v.strictObject({
  lessonId,
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  guess: plainValue,
  truth: plainValue,
  score: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  words: v.pipe(v.string(), v.maxLength(500)),
})

/** The name of a file, never a path: it is looked up among those there are. */
export const backupName = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^nabla[\w.-]{1,80}\.db$/)),
})

export const settings = v.strictObject({
  theme: v.optional(v.picklist(themes)),
  place: v.optional(v.pipe(v.string(), v.maxLength(500), v.startsWith('/'))),
  scroll: v.optional(v.record(v.pipe(v.string(), v.maxLength(500)), finite)),
  reviewsPerDay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  plan: v.optional(v.picklist(plans)),
})
