import { score } from '../../src-shared/core/scoring/index.ts'
import { typedKinds } from '../../src-shared/domain/index.ts'
import type { TypedKind } from '../../src-shared/domain/index.ts'
import type { TypedRubric } from '../../src-shared/domain/index.ts'
import type { Score } from '../../src-shared/domain/index.ts'

/** One line of output. */
export interface GradedLine {
  readonly id: unknown
  readonly verdict: 'correct' | 'incorrect' | 'not-ready' | 'undecided'
  readonly feedback?: readonly string[]
  readonly ms: number
}

/**
 * Grades one line: a JSON object with `kind`, `vars`, `reference`, `answer` and optionally `id`,
 * `tol` and `domain`. A line that is none, or whose own reference cannot be read, is not ready.
 */
export function gradeLine(line: string): GradedLine {
  const start = performance.now()
  const item = parseLine(line)
  const id = item?.id ?? null
  const elapsed = (): number => Math.round((performance.now() - start) * 1000) / 1000
  if (!item) return { id, verdict: 'not-ready', feedback: ['bad-line'], ms: elapsed() }
  try {
    const judged = scoreItem(item)
    if (judged.status === 'not-ready') {
      const feedback = judged.problems.map(({ code }) => code)
      return { id, verdict: 'not-ready', feedback, ms: elapsed() }
    }
    const feedback = judged.feedback.map(({ code }) => code)
    return { id, verdict: judged.verdict, feedback, ms: elapsed() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'failed'
    return { id, verdict: 'not-ready', feedback: [reason], ms: elapsed() }
  }
}

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

/** @throws {Error} when a field is missing, of another type, or the reference cannot be read */
function scoreItem(item: Readonly<Record<string, unknown>>): Score {
  const { kind, vars, reference, answer, tol, domain } = item
  if (!isTypedKind(kind)) throw new TypeError('kind')
  if (!Array.isArray(vars) || !vars.every((name) => typeof name === 'string')) {
    throw new TypeError('vars')
  }
  if (typeof reference !== 'string' || typeof answer !== 'string') {
    throw new TypeError('reference and answer')
  }
  const rubric = {
    kind,
    variables: vars,
    reference,
    ...(typeof tol === 'number' ? { tol } : {}),
    ...(typeof domain === 'object' && domain !== null ? { domain } : {}),
  } as TypedRubric
  return score({ kind, text: answer }, rubric)
}

function isTypedKind(kind: unknown): kind is TypedKind {
  return typedKinds.some((known) => known === kind)
}
