import type {
  AnswerInput,
  AnswerRequest,
  Evidence,
  EvidenceCurves,
  Reading,
  Rubric,
  Score,
  StoredCurve,
} from '../../domain/index.ts'
import { CoreFailure } from '../context.ts'
import type { RunContext } from '../context.ts'
import { compileScalar } from '../expression/compile/index.ts'
import { readExpression, toTex } from '../expression/index.ts'
import { sampleCurve } from '../plot/index.ts'
import { score } from '../scoring/index.ts'
import { readFunction } from './read-function.ts'

/** Points that a stored evidence curve needs; it is drawn small and kept for good. */
const evidencePixels = 240

/** The answer as the scorer will read it, in TeX, or what keeps it from being read. */
export function readJob({ input, rubric }: AnswerRequest): Reading {
  if (!hasText(input) || !('variables' in rubric)) return { problems: [] }
  const variables = rubric.kind === 'number' ? [] : rubric.variables
  const reading = readExpression(input.text, { variables })
  return reading.ok ? { tex: toTex(reading.tree), problems: [] } : { problems: reading.problems }
}

/** Judges an answer, and draws the evidence in place of the formulas that must not leave the core. */
export function scoreJob({ input, rubric, window }: AnswerRequest, context: RunContext): Score {
  const judged = score(input, rubric)
  if (judged.status === 'not-ready') return judged
  const found = judged.evidence ?? agreement(input, rubric, window)
  if (!found) return judged
  const { learnerText, truthText, ...shown } = found
  const curves =
    learnerText !== undefined && truthText !== undefined
      ? drawEvidence(shown, learnerText, truthText, window, context)
      : undefined
  if (!judged.evidence && !curves) return judged
  return { ...judged, evidence: curves ? { ...shown, curves } : shown }
}

/** A right formula is drawn over the truth as well: seeing them coincide is the proof. */
function agreement(
  input: AnswerInput,
  rubric: Rubric,
  window: AnswerRequest['window'],
): Evidence | undefined {
  if (!window || !hasText(input) || rubric.kind !== 'expression') return undefined
  const [variable] = rubric.variables
  if (variable === undefined) return undefined
  const at = (window.from + window.to) / 2
  const truth = compileScalar(readFunction({ text: rubric.reference, variable }), [variable])(at)
  if (!Number.isFinite(truth)) return undefined
  const shown = { variable, at, learner: truth, truth, range: window }
  return { ...shown, learnerText: input.text, truthText: rubric.reference }
}

function hasText(input: AnswerInput): input is Extract<AnswerInput, { text: string }> {
  return 'text' in input && input.kind !== 'text'
}

function drawEvidence(
  { variable, range }: Evidence,
  learnerText: string,
  truthText: string,
  window: { readonly from: number; readonly to: number } | undefined,
  context: RunContext,
): EvidenceCurves | undefined {
  const shown = window ?? range
  if (!shown) return undefined
  const draw = (text: string): StoredCurve => {
    const tree = readFunction({ text, variable })
    const { from, to } = shown
    const curve = sampleCurve(tree, variable, from, to, { pixels: evidencePixels }, context)
    return {
      xs: [...curve.xs],
      ys: Array.from(curve.ys, (y) => (Number.isFinite(y) ? y : null)),
      yBounds: [curve.yBounds.lo, curve.yBounds.hi],
    }
  }
  try {
    return { learner: draw(learnerText), truth: draw(truthText) }
  } catch (error) {
    // A formula with a second letter in it, such as a step left in, is judged but cannot be drawn.
    if (error instanceof CoreFailure) return undefined
    throw error
  }
}
