import * as v from 'valibot'
import { learnerColours, learnerNameLength, pinLength } from '../domain/index.ts'
import type { LearnerId } from '../domain/index.ts'

export const learnerId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as LearnerId),
)

/** One line of what people call themselves: no control characters, no directions of writing. */
const name = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()),
  v.nonEmpty(),
  v.check((text) => Array.from(text).length <= learnerNameLength, 'longer than a name'),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u, 'holds characters that cannot be seen'),
)
const colour = v.picklist(learnerColours)
const pin = v.pipe(v.string(), v.minLength(pinLength.least), v.maxLength(pinLength.most))
/** What is tried may be anything; it is wrong then. */
const triedPin = v.exactOptional(v.pipe(v.string(), v.maxLength(1000)))

export const learnerProfile = v.strictObject({ name, colour })
export const newLearner = v.strictObject({ name, colour, pin: v.exactOptional(pin) })
export const pinChange = v.strictObject({ pin: v.nullable(pin), currentPin: triedPin })
export const seating = v.strictObject({ learnerId, pin: triedPin })
