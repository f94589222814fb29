import { createHash } from 'node:crypto'
import { learnerColours } from '../../../src-shared/domain/index.ts'
import { fitsColumn, readColumn } from '../stored.ts'
import type { Row, Value } from './record.ts'

/*
 * A page does not say which table it belongs to, and the page that knows may be lost: rows are told
 * apart by their shape. Columns that later migrations append do not matter.
 */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const isUuid = (value: Value | undefined): value is string =>
  typeof value === 'string' && uuid.test(value)
const isInstant = (value: Value | undefined): value is string =>
  typeof value === 'string' && instant.test(value)
const isText = (value: Value | undefined): value is string => typeof value === 'string'
const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
const isDigest = (value: Value | undefined): value is Uint8Array =>
  value instanceof Uint8Array && value.length === 32

export type KnownRow =
  | { readonly table: 'learner'; readonly values: Row }
  | { readonly table: 'variant'; readonly values: Row }
  | { readonly table: 'attempt'; readonly values: Row }
  | { readonly table: 'draft'; readonly values: Row }

function readable(name: Parameters<typeof fitsColumn>[0], json: string): boolean {
  try {
    return fitsColumn(name, readColumn(name, json, 'salvaged row'))
  } catch {
    return false
  }
}

/** Colour and PIN came with migration 90; without them the PIN would be lost with the damage. */
function asLearner([id, name, createdAt, colour, pin]: Row): KnownRow | undefined {
  if (!isUuid(id) || !isText(name) || !isInstant(createdAt)) return undefined
  const shown = isNumber(colour) && learnerColours.some((one) => one === colour) ? colour : 1
  return { table: 'learner', values: [id, name, createdAt, shown, isText(pin) ? pin : null] }
}

function asVariant(row: Row): KnownRow | undefined {
  const [digest, exerciseId, lessonId, version, seed, title, published] = row
  if (!isDigest(digest) || !isText(published)) return undefined
  // The key is the hash of the content, so a variant proves itself.
  if (!createHash('sha256').update(published).digest().equals(digest)) return undefined
  if (!isText(exerciseId) || !isText(lessonId) || !isText(version)) return undefined
  if (!isNumber(seed) || !isText(title)) return undefined
  const values = [Buffer.from(digest), exerciseId, lessonId, version, seed, title, published]
  return { table: 'variant', values }
}

/** Stored columns, the generated ones among them: see migration 20. */
function asAttempt(row: Row): KnownRow | undefined {
  const [, id, learnerId, variant, exerciseId, lessonId, submittedAt, zone, duration] = row
  const [answer, hints, input, score, view] = row.slice(11)
  if (!isUuid(id) || !isUuid(learnerId) || !isDigest(variant)) return undefined
  if (!isText(exerciseId) || !isText(lessonId) || !isInstant(submittedAt)) return undefined
  if (!isText(zone) || !isNumber(duration) || !isText(answer)) return undefined
  if (!isText(hints) || !isText(input) || !isText(score) || !isText(view)) return undefined
  const sound =
    readable('hints', hints) &&
    readable('input', input) &&
    readable('score', score) &&
    readable('view', view)
  if (!sound) return undefined
  const head = [id, learnerId, Buffer.from(variant), exerciseId, lessonId, submittedAt, zone]
  return { table: 'attempt', values: [...head, duration, answer, hints, input, score, view] }
}

function asDraft(row: Row): KnownRow | undefined {
  const [learnerId, exerciseId, seed, input, hints, view, savedAt] = row
  if (!isUuid(learnerId) || !isText(exerciseId) || !isNumber(seed)) return undefined
  if (!isText(input) || !isText(hints) || !isText(view) || !isInstant(savedAt)) return undefined
  const sound = readable('input', input) && readable('hints', hints) && readable('view', view)
  if (!sound) return undefined
  return { table: 'draft', values: [learnerId, exerciseId, seed, input, hints, view, savedAt] }
}

/** Which of our rows this is, every column checked; undefined if none, or damaged. */
export function recognise(row: Row): KnownRow | undefined {
  if (row.length >= 16) return asAttempt(row)
  if (row.length >= 7) return asVariant(row) ?? asDraft(row) ?? asLearner(row)
  return row.length >= 3 ? asLearner(row) : undefined
}
