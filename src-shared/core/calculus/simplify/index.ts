import type { Expression } from '../../expression/index.ts'
import { multiplyOut } from './arithmetic.ts'
import { collect, type Sum, sumKey, type Term } from './form.ts'
import { toForm } from './to-form.ts'
import { toTree } from './to-tree.ts'

/** Writing can open the way for another rule, as when a sign moves into a bracket. */
const mostPasses = 4

/**
 * Writes a formula as a person would: like terms added, powers joined, signs and numbers in front,
 * one fraction line, brackets multiplied out only where that is shorter. Numbers are exact fractions
 * throughout. The value stays the same wherever the formula had one.
 */
export function simplify(tree: Expression): Expression {
  let form = toForm(tree)
  for (let pass = 1; pass < mostPasses; pass++) {
    const again = toForm(toTree(form))
    if (sumKey(again) === sumKey(form)) break
    form = again
  }
  return toTree(form)
}

export type { Term }

/** The terms of a formula: its value is their sum. */
export function termsOf(tree: Expression): Sum {
  return toForm(tree)
}

/** One term as a formula. */
export function termTree(term: Term): Expression {
  return toTree([term])
}

/** The terms with their brackets multiplied out, longer or not. */
export function multiplyOutForm(terms: Sum): Sum {
  return collect(terms.flatMap(multiplyOut))
}
