import type { AnswerSheet, Exercise, Variant } from '../../domain/index.ts'
import { hasCollision } from './collision.ts'
import { draws } from './draw.ts'
import { makeFiller } from './fill.ts'
import type { Filler } from './fill.ts'
import { fillRubric } from './fill-rubric.ts'
import { fillSheet } from './fill-sheet.ts'

/** Draws after which an exercise is given up as one that no draw can satisfy. */
const mostDraws = 400

/**
 * Makes one variant of an exercise: draws its parameters from the seed, puts them into every formula
 * and text, puts its options into an order, and draws again where a condition fails or two listed
 * answers coincide.
 * @param seed unsigned 32-bit; the same seed gives the same variant
 * @throws {Error} when a formula cannot be read or no draw fits
 */
export function variant<E extends Exercise>(exercise: E, seed: number): Variant<E> {
  const nothingToDraw = Object.keys(exercise.parameters).length === 0
  let tries = 0
  for (const values of draws(exercise, seed)) {
    tries += 1
    if (tries > mostDraws || (tries > 1 && nothingToDraw)) break
    if (values === undefined) continue
    const filler = makeFiller(exercise, values)
    const rubric = fillRubric(exercise.rubric, filler)
    const sheet: AnswerSheet = fillSheet(exercise, filler, seed)
    if (hasCollision(rubric, sheet)) continue
    return {
      ...exercise,
      seed,
      values,
      formulas: filler.formulas,
      prompt: filler.prose(exercise.prompt),
      rubric,
      hints: exercise.hints.map((hint) => ({ ...hint, text: filler.prose(hint.text) })),
      ...sheet,
      ...fillGiven(exercise, filler),
    }
  }
  throw new Error(
    nothingToDraw
      ? 'two listed answers or two options coincide, or the right answer does not fit its frame'
      : 'no draw of the parameters fits the conditions, keeps listed answers and options apart, and leaves the right answer in its frame',
  )
}

function fillGiven({ given }: Exercise, filler: Filler): Pick<Exercise, 'given'> | object {
  return given ? { given: { ...given, text: filler.formula(given.text, 'expression') } } : {}
}
