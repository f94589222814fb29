import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { AnswerOption, Rubric } from '../../domain/index.ts'

/** Sets the order of the options apart from the draws of the parameters. */
const salt = 0x9e37_79b9

/**
 * The options in the order in which a seed shows them. An ordering is never shown solved, nor as one
 * of its listed mistakes where another order is left.
 */
export function shuffleOptions(
  options: readonly AnswerOption[],
  rubric: Rubric,
  seed: number,
): readonly AnswerOption[] {
  const random = xoroshiro128plus((seed ^ salt) | 0)
  const shuffled = [...options]
  const spoken = rubric.kind === 'ordering' ? listedOrders(rubric) : []
  for (let tries = 0; tries < 20; tries++) {
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = uniformInt(random, 0, last)
      const [a, b] = [shuffled[last], shuffled[other]]
      if (a && b) [shuffled[last], shuffled[other]] = [b, a]
    }
    const order = shuffled.map(({ id }) => id).join(' ')
    if (!spoken.includes(order)) break
  }
  return shuffled
}

function listedOrders({
  correct,
  misconceptions = [],
}: Extract<Rubric, { readonly kind: 'ordering' }>): readonly string[] {
  return [correct, ...misconceptions.map(({ order }) => order)].map((order) => order.join(' '))
}
