import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  binaryTree,
  numberTree,
  rationalValue,
  readRelation,
  substitute,
} from '../expression/index.ts'
import type { Relation } from '../expression/index.ts'
import type { Exercise, ParameterRange } from '../../domain/index.ts'

/** Values of the parameters, by name. */
export type Values = Readonly<Record<string, number>>

/**
 * Draws of an exercise's parameters, one after the other, always the same ones for one seed;
 * undefined stands for a draw that fails a condition.
 */
export function* draws(exercise: Exercise, seed: number): Generator<Values | undefined> {
  const names = Object.keys(exercise.parameters)
  const choices = names.map((name) => choicesOf(exercise.parameters[name]))
  const relations = exercise.conditions.map((text) => readCondition(text, names))
  const random = xoroshiro128plus(seed)
  for (;;) {
    const values = Object.fromEntries(
      names.map((name, index) => {
        const list = choices[index] ?? []
        return [name, list[uniformInt(random, 0, list.length - 1)] ?? 0]
      }),
    )
    yield relations.every((relation) => holds(relation, values)) ? values : undefined
  }
}

/** The values a parameter can take. @throws {RangeError} when there are none */
function choicesOf(range: ParameterRange | undefined): readonly number[] {
  if (!range) throw new RangeError('a parameter without a range')
  const values = 'oneOf' in range ? range.oneOf : steps(range)
  if (values.length === 0) throw new RangeError('a parameter without values')
  return values
}

function steps({
  from,
  to,
  step = 1,
  except = [],
}: Exclude<ParameterRange, { readonly oneOf: readonly number[] }>): readonly number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1
  const decimals = Math.max(
    0,
    ...[from, step].map((value) => String(value).split('.')[1]?.length ?? 0),
  )
  return Array.from({ length: count }, (_, index) =>
    Number((from + index * step).toFixed(decimals)),
  ).filter((value) => !except.includes(value))
}

/** @throws {Error} naming the condition, when it cannot be read */
function readCondition(text: string, names: readonly string[]): Relation {
  const reading = readRelation(text, { variables: names })
  if (reading.ok) return reading.tree
  throw new Error(`cannot read the condition "${text}": ${reading.problems[0]?.code ?? ''}`)
}

/** Decides a relation between numbers exactly; it must be rational. */
function holds({ left, sign, right }: Relation, values: Values): boolean {
  const difference = substitute(binaryTree('-', left, right), (name) => {
    const value = values[name]
    return value === undefined ? undefined : numberTree(value)
  })
  const gap = rationalValue(difference)?.num
  if (gap === undefined) return false
  switch (sign) {
    case '=':
      return gap === 0n
    case '≠':
      return gap !== 0n
    case '<':
      return gap < 0n
    case '≤':
      return gap <= 0n
    case '>':
      return gap > 0n
    case '≥':
      return gap >= 0n
  }
}
