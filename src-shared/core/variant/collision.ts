import { constantValue, score, sketchHeights, stepLetterOf } from '../scoring/index.ts'
import { isTypedKind } from '../../domain/index.ts'
import type {
  AnswerSheet,
  PointRubric,
  Rubric,
  SketchRubric,
  TypedRubric,
} from '../../domain/index.ts'

/**
 * Whether two listed answers of a rubric, the right one included, are the same in these numbers, so
 * that a mistake could be named wrongly or the right answer called one; or whether two options read
 * alike, or the right answer cannot be given on the sheet.
 */
export function hasCollision(rubric: Rubric, sheet: AnswerSheet): boolean {
  if (hasTwins(sheet)) return true
  if (isTyped(rubric)) return typedCollision(rubric)
  if (rubric.kind === 'point') return pointCollision(rubric, sheet)
  if (rubric.kind === 'sketch') return sketchCollision(rubric)
  return false
}

function hasTwins({ options = [] }: AnswerSheet): boolean {
  const shown = options.map(({ plain, curve = '' }) => `${plain.trim()} ${curve}`)
  return new Set(shown).size < shown.length
}

function typedCollision(rubric: TypedRubric): boolean {
  const compared = withStepLetter(rubric)
  const { reference: right, alternatives = [], misconceptions = [] } = rubric
  const answers = [right, ...alternatives, ...misconceptions.map(({ answer }) => answer)]
  return pairs(answers).some(([reference, answer]) =>
    isAccepted(answer, { ...compared, reference }),
  )
}

/** A wrong answer stands as the reference here, so a step letter that it holds is a variable too. */
function withStepLetter(rubric: TypedRubric): TypedRubric {
  const letter = rubric.kind === 'expression' ? stepLetterOf(rubric) : undefined
  const variables = letter === undefined ? rubric.variables : [...rubric.variables, letter]
  return { ...rubric, variables, misconceptions: [], alternatives: [] }
}

function isAccepted(text: string, rubric: TypedRubric): boolean {
  const result = score({ kind: rubric.kind, text }, rubric)
  return result.status === 'scored' && result.verdict !== 'incorrect'
}

/** Two places are too close when one answer could be within the tolerance of both. */
function pointCollision(rubric: PointRubric, { plane }: AnswerSheet): boolean {
  const places = [rubric, ...(rubric.misconceptions ?? [])].map(({ x, y }) => ({
    x: constantValue(x),
    y: constantValue(y),
  }))
  const [right] = places
  const outside =
    plane !== undefined &&
    right !== undefined &&
    !(isWithin(right.x, plane.x) && isWithin(right.y, plane.y))
  return (
    outside || pairs(places).some(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) <= 2 * rubric.tol)
  )
}

/** Two curves are too close when one sketch could be within the tolerance of both. */
function sketchCollision(rubric: SketchRubric): boolean {
  const { reference, misconceptions = [], range, tol } = rubric
  const [right = [], ...wrong] = [reference, ...misconceptions.map(({ answer }) => answer)].map(
    (text) => sketchHeights(text, rubric),
  )
  const close = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((y, index) => Math.abs(y - (b[index] ?? NaN)) <= 2 * tol)
  const clipped = right.some((y) => y === range[0] || y === range[1])
  return clipped || pairs([right, ...wrong]).some(([a, b]) => close(a, b))
}

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second) => [first, second] as const),
  )
}

function isTyped(rubric: Rubric): rubric is TypedRubric {
  return isTypedKind(rubric.kind)
}
