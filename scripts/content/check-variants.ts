import * as v from 'valibot'
import { variant } from '../../src-shared/core/variant/index.ts'
import type { Exercise } from '../../src-shared/domain/index.ts'
import { explorations } from './explorations.ts'
import type { Report } from './problems.ts'

/** Seeds tried at build time; `npm run lessons:check` tries hundreds. */
const seeds = [0, 1, 2]

/**
 * Draws a few variants: the conditions must leave some, no two listed answers may coincide, and the
 * exploration beside the question must take its options in their numbers.
 */
export function checkVariants(
  exercise: Exercise,
  lineOf: (path: readonly (string | number)[]) => number,
  report: Report,
): void {
  for (const seed of seeds) {
    try {
      const problem = pictureProblem(variant(exercise, seed))
      if (problem === undefined) continue
      report(lineOf(['picture']), `seed ${String(seed)}: ${problem}`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      report(lineOf(['rubric']), `seed ${String(seed)}: ${why}`)
    }
    return
  }
}

function pictureProblem({ picture }: Exercise): string | undefined {
  if (!picture) return undefined
  const schema = explorations[picture.exploration]
  if (!schema) return `unknown exploration "${picture.exploration}"`
  const checked = v.safeParse(schema, picture.options)
  if (checked.success) return undefined
  const [issue] = checked.issues
  return `${v.getDotPath(issue) ?? 'options'}: ${issue.message}`
}
