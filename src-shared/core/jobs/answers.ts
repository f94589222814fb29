import type {
  AnswerInput,
  AnswerRequest,
  Evidence,
  Reading,
  ReadRequest,
  Rubric,
  Score,
  Variant,
  VariantRequest,
} from '../../domain/index.ts'
import type { RunContext } from '../context.ts'
import { echo, score } from '../scoring/index.ts'
import { variant } from '../variant/index.ts'
import { drawEvidence } from './draw-evidence.ts'
import type { Window } from './draw-evidence.ts'

/** Draws the parameters of an exercise. Throws an Error where no draw fits, which the lessons' own tests rule out. */
export function variantJob({ exercise, seed }: VariantRequest): Variant {
  return variant(exercise, seed)
}

/** The answer as the scorer will read it, in TeX, or what keeps it from being read. */
export function readJob({ input, variables }: ReadRequest): Reading {
  return echo(input, variables)
}

/** Judges an answer and draws the evidence. */
export function scoreJob({ input, rubric, window }: AnswerRequest, context: RunContext): Score {
  const judged = score(input, rubric)
  if (judged.status === 'not-ready') return judged
  if (judged.evidence) {
    return { ...judged, evidence: drawEvidence(judged.evidence, window, context) }
  }
  const same = judged.verdict === 'correct' ? agreement(input, rubric, window) : undefined
  const drawn = same && drawEvidence(same, window, context)
  // Rounding may part the two by a last digit, which is no gap.
  return drawn?.curves ? { ...judged, evidence: { ...drawn, learner: drawn.truth } } : judged
}

/** A right formula is drawn over the truth as well: seeing them coincide is the proof. */
function agreement(
  input: AnswerInput,
  rubric: Rubric,
  window: Window | undefined,
): Evidence | undefined {
  if (!window || !hasText(input) || rubric.kind !== 'expression') return undefined
  const [variable] = rubric.variables
  if (variable === undefined) return undefined
  const formulas = { learnerText: input.text, truthText: rubric.reference }
  return { variable, at: window.from, learner: 0, truth: 0, range: window, ...formulas }
}

function hasText(input: AnswerInput): input is Extract<AnswerInput, { text: string }> {
  return 'text' in input && input.kind !== 'text'
}
