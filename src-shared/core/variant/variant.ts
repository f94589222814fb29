import type { AnswerSheet, Exercise, Variant } from '../../domain/index.ts'
import { hasCollision } from './collision.ts'
import { draws } from './draw.ts'
import type { Values } from './draw.ts'
import { makeFiller } from './fill.ts'
import type { Filler } from './fill.ts'
import { fillRubric } from './fill-rubric.ts'
import { fillSheet } from './fill-sheet.ts'

/** Draws after which an exercise is given up as one that no draw can satisfy. */
const mostDraws = 400

/**
 * Makes one variant of an exercise: draws its parameters from the seed, takes the version they name
 * where there are several, puts them into every formula and text, puts its options into an order, and draws again where a condition fails or two listed
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
    const posed = caseOf(exercise, values)
    const filler = makeFiller(posed, values)
    const rubric = fillRubric(posed.rubric, filler)
    const sheet: AnswerSheet = fillSheet(posed, filler, seed)
    if (hasCollision(rubric, sheet)) continue
    return {
      ...posed,
      seed,
      values,
      formulas: filler.formulas,
      prompt: filler.prose(posed.prompt),
      rubric,
      hints: posed.hints.map((hint) => ({ ...hint, text: filler.prose(hint.text) })),
      ...sheet,
      ...fillGiven(posed, filler),
    }
  }
  throw new Error(
    nothingToDraw
      ? 'two listed answers or two options coincide, or the right answer does not fit its frame'
      : 'no draw of the parameters fits the conditions, keeps listed answers and options apart, and leaves the right answer in its frame',
  )
}

/** The exercise in the version that the parameter `case` names; as it is where it has only one. */
function caseOf<E extends Exercise>(exercise: E, values: Values): E {
  const chosen = exercise.cases?.[values.case ?? NaN]
  return chosen ? { ...exercise, ...chosen } : exercise
}

function fillGiven({ given }: Exercise, filler: Filler): Pick<Exercise, 'given'> | object {
  return given ? { given: { ...given, text: filler.formula(given.text, 'expression') } } : {}
}
