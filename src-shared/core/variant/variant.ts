import type { Exercise, Rubric, Variant } from '../../domain/index.ts'
import { hasCollision } from './collision.ts'
import { draws } from './draw.ts'
import { makeFiller } from './fill.ts'
import type { Filler } from './fill.ts'

/** Draws after which an exercise is given up as one that no draw can satisfy. */
const mostDraws = 400

/**
 * Makes one variant of an exercise: draws its parameters from the seed, puts them into every formula
 * and text, and draws again where a condition fails or two listed answers coincide.
 * @param seed unsigned 32-bit; the same seed gives the same variant
 * @throws {Error} when a formula cannot be read or no draw fits
 */
export function variant<E extends Exercise>(exercise: E, seed: number): Variant<E> {
  let tries = 0
  for (const values of draws(exercise, seed)) {
    tries += 1
    if (tries > mostDraws) break
    if (values === undefined) continue
    const filler = makeFiller(exercise, values)
    const rubric = fillRubric(exercise.rubric, filler)
    if (hasCollision(rubric)) continue
    return {
      ...exercise,
      seed,
      values,
      formulas: filler.formulas,
      prompt: filler.prose(exercise.prompt),
      rubric,
      hints: exercise.hints.map((hint) => ({ ...hint, text: filler.prose(hint.text) })),
      ...fillGiven(exercise, filler),
    }
  }
  throw new Error('no draw of the parameters fits the conditions')
}

function fillGiven({ given }: Exercise, filler: Filler): Pick<Exercise, 'given'> | object {
  return given ? { given: { ...given, text: filler.formula(given.text, 'expression') } } : {}
}

function fillRubric(rubric: Rubric, filler: Filler): Rubric {
  if ('reference' in rubric) {
    const misconceptions = rubric.misconceptions?.map((each) => ({
      ...each,
      answer: filler.formula(each.answer, rubric.kind),
      ...(each.message === undefined ? {} : { message: filler.prose(each.message) }),
    }))
    return {
      ...rubric,
      reference: filler.formula(rubric.reference, rubric.kind),
      ...(misconceptions ? { misconceptions } : {}),
      ...fillIntegrand(rubric, filler),
    }
  }
  if (rubric.kind === 'text') return { ...rubric, modelAnswer: filler.prose(rubric.modelAnswer) }
  return rubric
}

function fillIntegrand(rubric: Rubric, filler: Filler): { integrand?: string } {
  if (rubric.kind !== 'antiderivative' || rubric.integrand === undefined) return {}
  return { integrand: filler.formula(rubric.integrand, 'expression') }
}
