import { compileScalar } from '../../expression/compile/index.ts'
import type { Evidence, Score, SketchAnswer, SketchRubric } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady } from '../result.ts'

/**
 * Heights of an authored formula at the places of the sketch, held within its range.
 * @throws {Error} when the formula cannot be read
 */
export function sketchHeights(
  text: string,
  { variables, at, range: [low, high] }: SketchRubric,
): readonly number[] {
  const value = compileScalar(readAuthored(text, { variables }), variables)
  return at.map((x) => Math.min(high, Math.max(low, value(x))))
}

/** Scores a curve drawn by hand: right when every point is within the tolerance of the true curve. */
export function scoreSketch({ ys }: SketchAnswer, rubric: SketchRubric): Score {
  const { at, tol } = rubric
  if (ys.length !== at.length || !ys.every(Number.isFinite)) {
    return notReady({ code: 'sketch-incomplete' })
  }
  const gapsTo = (text: string): readonly number[] =>
    sketchHeights(text, rubric).map((y, index) => Math.abs(y - (ys[index] ?? NaN)))
  const gaps = gapsTo(rubric.reference)
  const evidence = evidenceOf(ys, gaps, rubric)
  const off = gaps.filter((gap) => !(gap <= tol))
  if (off.length === 0) return { ...correct('sketch'), evidence }
  const named = nameMisconception(rubric.misconceptions, (text) =>
    gapsTo(text).every((gap) => gap <= tol),
  )
  const values = { off: off.length, count: at.length }
  const plain = off.length === at.length ? 'sketch-all-off' : 'sketch-off'
  return incorrect('sketch', [named ?? { code: plain, values }], evidence)
}

/** The truth drawn over the sketch, the widest gap marked. */
function evidenceOf(
  ys: readonly number[],
  gaps: readonly number[],
  { at, reference, variables, ...rubric }: SketchRubric,
): Evidence {
  const widest = gaps.reduce((best, gap, index) => (gap > (gaps[best] ?? 0) ? index : best), 0)
  const heights = sketchHeights(reference, { at, reference, variables, ...rubric })
  return {
    variable: variables[0] ?? 'x',
    at: at[widest] ?? 0,
    learner: ys[widest] ?? 0,
    truth: heights[widest] ?? 0,
    range: { from: at[0] ?? 0, to: at.at(-1) ?? 1 },
    truthText: reference,
    learnerPoints: { xs: at, ys },
  }
}
