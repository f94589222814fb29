import type { Span } from '../tree.ts'
import { refuse } from './unreadable.ts'
import { commandNames } from './vocabulary.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

export interface NamePart {
  readonly meaning: Meaning
  /** Place in the run, in characters. */
  readonly from: number
  readonly to: number
}

/**
 * Splits a run of letters such as `2xsin` → `x`, `sin` into names of the vocabulary, longest first
 * with backtracking, so that `xy` is a product and `exp` is not.
 * @param run letters, then possibly digits and underscores, as in `x_1`
 * @param letters length of the leading part that holds letters only
 * @throws {Unreadable} when no split explains all letters
 */
export function splitNames(
  run: string,
  letters: number,
  vocabulary: Vocabulary,
  spanOf: (from: number, to: number) => Span,
): readonly NamePart[] {
  const dead = new Set<number>()

  function splitFrom(from: number): NamePart[] | undefined {
    if (from >= letters) return []
    if (dead.has(from)) return undefined
    const reach = Math.min(run.length, from + vocabulary.longest)
    for (let to = reach; to > from; to--) {
      if (to > letters && /^\d/.test(run.slice(to))) continue
      const meaning = vocabulary.lookUp(run.slice(from, to))
      if (!meaning) continue
      const rest = splitFrom(to)
      if (rest) return [{ meaning, from, to }, ...rest]
    }
    dead.add(from)
    return undefined
  }

  const parts = run.length <= 400 ? splitFrom(0) : undefined
  const last = parts?.at(-1)
  if (!parts || !last) return refuseName(run, letters, vocabulary, spanOf)
  if (run.charAt(last.to) === '_') return refuseName(run, letters, vocabulary, spanOf)
  if (/^\d/.test(run.slice(last.to)) && last.meaning.kind !== 'function') {
    const name = run.slice(last.from, last.to)
    const digits = /^\d+/.exec(run.slice(last.to))?.[0] ?? ''
    refuse('number-after-name', spanOf(last.from, last.to + digits.length), {
      values: { name, number: digits },
      repair: { span: spanOf(last.from, last.to + digits.length), text: `${name}^${digits}` },
    })
  }
  return parts
}

function refuseName(
  run: string,
  letters: number,
  vocabulary: Vocabulary,
  spanOf: (from: number, to: number) => Span,
): never {
  const word = run.slice(0, letters)
  if (commandNames.has(word.toLowerCase())) {
    refuse('command', spanOf(0, letters), { values: { name: word } })
  }
  const span = spanOf(0, run.length)
  const values = { name: run, known: vocabulary.options.variables.join(', ') }
  const lower = vocabulary.lookUp(run.toLowerCase())
  if (lower?.kind === 'variable') {
    refuse('unknown-name', span, { values, repair: { span, text: lower.name } })
  }
  refuse(vocabulary.options.variables.length > 0 ? 'unknown-name' : 'no-names', span, { values })
}
