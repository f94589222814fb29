import { numberTree, rewriteAnswer, substitute, tidy } from '../expression/index.ts'
import type { Expression, Rewritten } from '../expression/index.ts'
import type { Exercise, TypedKind } from '../../domain/index.ts'
import type { Values } from './draw.ts'
import { expandOpenings } from './expand.ts'

/** Puts the drawn numbers into the formulas and texts of one exercise. */
export interface Filler {
  /** A formula of the input language in numbers, as a person would write it. */
  formula(text: string, kind: TypedKind): string
  /** HTML with its `{{name}}` replaced by TeX and its `{{name|text}}` by the input language. */
  prose(text: string): string
  /** Plain text with every opening replaced by the input language. */
  plain(text: string): string
  /** Every named formula, filled in. */
  readonly formulas: Readonly<Record<string, string>>
}

const opening = /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*(\|\s*text\s*)?\}\}/g

/** What a named formula may be: the first of these as which it can be read. */
const namedKinds = ['expression', 'vector', 'set', 'line', 'interval'] as const

type Read = Rewritten & { readonly ok: true }

/**
 * @throws {Error} naming the formula, when one cannot be read or does not exist
 */
export function makeFiller(exercise: Exercise, values: Values): Filler {
  const { rubric, formulas } = exercise
  const names = exercise.variables ?? ('variables' in rubric ? rubric.variables : [])
  const variables = [...new Set([...names, ...Object.keys(values)])]
  const change = (tree: Expression): Expression => {
    const filled = substitute(tree, (name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      return value === undefined ? undefined : numberTree(value)
    })
    return Object.keys(values).length === 0 ? filled : tidy(filled)
  }

  function rewrite(text: string, ...kinds: readonly [TypedKind, ...TypedKind[]]): Read {
    const whole = expandOpenings(text, sourceOf)
    const options = { variables, freeLetters: true }
    const readings = kinds.map((kind) => rewriteAnswer(kind, whole, options, change))
    const rewritten = readings.find((reading) => reading.ok)
    if (rewritten) return rewritten
    const [first] = readings
    const code = first?.ok === false ? first.problems[0]?.code : undefined
    throw new Error(`cannot read the formula "${whole}": ${code ?? ''}`)
  }
  function sourceOf(name: string): string {
    if (Object.hasOwn(formulas, name)) return formulas[name] ?? name
    if (Object.hasOwn(values, name)) return name
    throw new Error(`no formula or parameter is called "${name}"`)
  }
  const named = (name: string): Read => rewrite(sourceOf(name), ...namedKinds)

  return {
    formula: (text, kind) => rewrite(text, kind).text,
    prose: (text) =>
      text.replaceAll(opening, (_, name: string, asText: string | undefined) => {
        const { text: plain, tex } = named(name)
        return asText === undefined ? tex : escaped(plain)
      }),
    plain: (text) => text.replaceAll(opening, (_, name: string) => named(name).text),
    // Not before they are asked for: an answer to be filled in needs none of them.
    get formulas() {
      return Object.fromEntries(Object.keys(formulas).map((name) => [name, named(name).text]))
    },
  }
}

/** Texts of an exercise are HTML; the input language holds `<` at most. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
