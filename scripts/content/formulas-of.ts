import type { TypedKind } from '../../src-shared/domain/index.ts'
import type { ExerciseSource } from './exercise-schema.ts'

/** A formula somewhere in an exercise's file. */
export interface SourceFormula {
  /** What it may be; the first of these says what is wrong with it. */
  readonly kinds: readonly TypedKind[]
  readonly text: string
  readonly path: readonly (string | number)[]
  /** Names in it besides the exercise's variables and parameters. */
  readonly variables?: readonly string[]
}

const anyKind = ['expression', 'vector', 'set', 'line', 'interval'] as const

/** Every formula of an exercise, with the place where it stands. Texts and code are not looked into. */
export function formulasOf(source: ExerciseSource): readonly SourceFormula[] {
  const { formulas, given } = source
  return [
    ...Object.entries(formulas).map(([name, text]): SourceFormula => ({
      kinds: anyKind,
      text,
      path: ['formulas', name],
    })),
    ...(given ? [expression(given.text, ['given', 'text'], [given.variable])] : []),
    ...formulasOfKind(source),
  ]
}

function formulasOfKind(source: ExerciseSource): readonly SourceFormula[] {
  switch (source.kind) {
    case 'choice':
      return source.options.flatMap(({ curve }, index) =>
        curve === undefined ? [] : [expression(curve, ['options', index, 'curve'], ['x'])],
      )
    case 'training':
      return [
        expression(source.rubric.seed, ['rubric', 'seed']),
        expression(source.rubric.points.seed, ['rubric', 'points', 'seed']),
      ]
    case 'ordering':
    case 'code-line':
    case 'text':
      return []
    case 'point': {
      const { plane, rubric, misconceptions } = source
      const place = (
        { x, y }: { readonly x: string; readonly y: string },
        path: readonly (string | number)[],
      ): readonly SourceFormula[] => [expression(x, [...path, 'x']), expression(y, [...path, 'y'])]
      return [
        ...(plane.contours === undefined
          ? []
          : [expression(plane.contours, ['plane', 'contours'], ['x', 'y'])]),
        ...(plane.curve === undefined ? [] : [expression(plane.curve, ['plane', 'curve'], ['x'])]),
        ...place(rubric, ['rubric']),
        ...misconceptions.flatMap((each, index) => place(each, ['misconceptions', index])),
      ]
    }
    default: {
      const kind = source.kind === 'sketch' ? 'expression' : source.kind
      return [
        { kinds: [kind], text: source.rubric.reference, path: ['rubric', 'reference'] },
        ...alternativesOf(source.rubric).map((text, index): SourceFormula => ({
          kinds: [kind],
          text,
          path: ['rubric', 'alternatives', index],
        })),
        ...source.misconceptions.map(({ answer }, index): SourceFormula => ({
          kinds: [kind],
          text: answer,
          path: ['misconceptions', index, 'answer'],
        })),
      ]
    }
  }
}

const expression = (
  text: string,
  path: readonly (string | number)[],
  variables: readonly string[] = [],
): SourceFormula => ({ kinds: ['expression'], text, path, variables })

const alternativesOf = (rubric: object): readonly string[] =>
  'alternatives' in rubric && Array.isArray(rubric.alternatives)
    ? rubric.alternatives.filter((text): text is string => typeof text === 'string')
    : []
