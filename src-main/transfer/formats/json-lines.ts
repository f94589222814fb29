import type { AttemptRow, OtherRow, PortableRow } from '../../store/index.ts'
import type { Format } from '../source.ts'

/** Raised when an older Nabla could not import what a newer one writes. */
export const exportVersion = 1
export const exportFormat = 'nabla-export'

/**
 * Everything, one JSON object a line (https://jsonlines.org): a head, then rows, each after what it
 * refers to, then an end that counts them. So a file of any size is written and read line by line,
 * and one that was cut off is known by its missing end.
 */
export const jsonLines: Format = async function* (source, subject, onAttempt) {
  const { appVersion, exportedAt, learner } = subject
  const head = { type: 'head', format: exportFormat, version: exportVersion, learners: 1 }
  yield `${JSON.stringify({ ...head, appVersion, exportedAt })}\n`
  let rows = 0
  for await (const row of source.everything([learner.id])) {
    rows += 1
    if (row.type === 'attempt') onAttempt()
    yield `${lineOf(row)}\n`
  }
  yield `${JSON.stringify({ type: 'end', rows })}\n`
}

function lineOf(row: PortableRow): string {
  switch (row.type) {
    case 'attempt':
      return attemptLine(row)
    case 'variant': {
      const { digest, exercise } = row
      return withJson({ type: 'variant', digest }, { exercise })
    }
    default:
      return otherLine(row)
  }
}

function attemptLine(row: AttemptRow): string {
  const { type, id, learnerId, variant, submittedAt, zone, durationMs } = row
  const { hints, input, score, view, note, disputed, notedAt } = row
  const noted =
    note === null ? {} : { note: { note, disputed: disputed === 1, changedAt: notedAt } }
  return withJson(
    { type, id, learnerId, variant, submittedAt, zone, durationMs, ...noted },
    { hints, input, score, view },
  )
}

const jsonColumns = new Set(['input', 'hints', 'view', 'value', 'guess', 'truth'])

function otherLine({ type, ...columns }: OtherRow): string {
  const entries = Object.entries(columns)
  const plain = entries.filter(([name]) => !jsonColumns.has(name))
  const json = entries.filter(([name]) => jsonColumns.has(name))
  return withJson(
    { type, ...Object.fromEntries(plain) },
    Object.fromEntries(json) as Record<string, string>,
  )
}

/** Parts that are JSON already go in as they are, byte for byte. */
function withJson(plain: object, json: Readonly<Record<string, string>>): string {
  const parts = Object.entries(json).map(([name, text]) => `${JSON.stringify(name)}:${text}`)
  return `${JSON.stringify(plain).slice(0, -1)},${parts.join(',')}}`.replace(/,\}$/, '}')
}
