import {
  binaryTree,
  evaluateBounded,
  makeProgram,
  toText,
  variablesOf,
} from '../expression/index.ts'
import type { Expression, Program } from '../expression/index.ts'
import type { Evidence, VariableDomain } from '../../domain/index.ts'

/** Half-width of the plot window where the domain sets none. */
const reach = 4
const steps = 64
/** Most variables along which a gap is looked for. */
const mostVariables = 3
/** Where the other variables are held: no zero and no two alike, so that few terms vanish. */
const heldAt = [1.5, 2.5, -1.5, 0.5, -0.5, 3.5]

/**
 * Finds the place where the learner's formula is furthest from the truth in a plot window, measured
 * against the size of the truth. With several variables it moves along the first one that shows a gap.
 * @returns undefined where nothing can be drawn
 */
export function findEvidence(
  truth: Expression,
  learner: Expression,
  variables: readonly string[],
  domain?: VariableDomain,
): Evidence | undefined {
  const truthProgram = makeProgram(truth, variables)
  const learnerProgram = makeProgram(learner, variables)
  const base = variables.map((name, index) =>
    inside(domain?.[name], heldAt[index % heldAt.length] ?? 1),
  )
  let best: { gap: number; evidence: Evidence } | undefined
  const moving = variablesOf(binaryTree('-', truth, learner)).slice(0, mostVariables)
  variables.forEach((variable, index) => {
    if (!moving.includes(variable)) return
    const range = windowOf(domain?.[variable])
    for (let step = 1; step < steps; step++) {
      const at = range.from + ((range.to - range.from) * step) / steps
      const point = base.map((value, position) => (position === index ? at : value))
      const expected = valueAt(truthProgram, point)
      if (expected === null) continue
      const given = valueAt(learnerProgram, point)
      if (given === null) continue
      const gap = Math.abs(given - expected) / (1 + Math.abs(expected))
      if (gap === 0 || (best && gap <= best.gap)) continue
      const others = Object.fromEntries(
        variables.flatMap((name, position) =>
          position === index ? [] : [[name, base[position] ?? 0]],
        ),
      )
      best = {
        gap,
        evidence: {
          variable,
          at,
          learner: given,
          truth: expected,
          range,
          learnerText: toText(learner),
          truthText: toText(truth),
          ...(variables.length > 1 ? { others } : {}),
        },
      }
    }
  })
  return best?.evidence
}

function valueAt(program: Program, point: readonly number[]): number | null {
  const { state, value } = evaluateBounded(program, point)
  return state === 'value' ? value : null
}

type Bounds = readonly [number | null, number | null] | undefined

function windowOf(bounds: Bounds): { from: number; to: number } {
  const [low, high] = bounds ?? [null, null]
  if (low === null && high === null) return { from: -reach, to: reach }
  if (low !== null && high !== null) return { from: low, to: high }
  return low !== null
    ? { from: low, to: low + 2 * reach }
    : { from: (high ?? 0) - 2 * reach, to: high ?? 0 }
}

function inside(bounds: Bounds, preferred: number): number {
  const [low, high] = bounds ?? [null, null]
  if ((low === null || preferred > low) && (high === null || preferred < high)) return preferred
  const range = windowOf(bounds)
  return range.from + (range.to - range.from) * 0.37
}
