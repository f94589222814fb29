import { numberTree, rewriteAnswer, substitute, tidy } from '../expression/index.ts'
import type { Expression, Rewritten } from '../expression/index.ts'
import type { Exercise, TypedKind } from '../../domain/index.ts'
import type { Values } from './draw.ts'

/** Puts the drawn numbers into the formulas and texts of one exercise. */
export interface Filler {
  /** A formula of the input language in numbers, as a person would write it. */
  formula(text: string, kind: TypedKind): string
  /** A text with its `{{name}}` replaced by TeX and its `{{name|text}}` by the input language. */
  prose(text: string): string
  /** Every named formula, filled in. */
  readonly formulas: Readonly<Record<string, string>>
}

const opening = /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*(\|\s*text\s*)?\}\}/g

/**
 * @throws {Error} naming the formula, when one cannot be read or does not exist
 */
export function makeFiller(exercise: Exercise, values: Values): Filler {
  const { rubric, formulas } = exercise
  const names = 'variables' in rubric ? rubric.variables : []
  const variables = [...new Set([...names, ...Object.keys(values)])]
  const change = (tree: Expression): Expression => {
    const filled = substitute(tree, (name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      return value === undefined ? undefined : numberTree(value)
    })
    return Object.keys(values).length === 0 ? filled : tidy(filled)
  }

  function rewrite(text: string, kind: TypedKind): Rewritten & { readonly ok: true } {
    const whole = text.replaceAll(opening, (_, name: string) => `(${sourceOf(name)})`)
    const rewritten = rewriteAnswer(kind, whole, { variables, freeLetters: true }, change)
    if (rewritten.ok) return rewritten
    throw new Error(`cannot read the formula "${whole}": ${rewritten.problems[0]?.code ?? ''}`)
  }
  function sourceOf(name: string): string {
    if (Object.hasOwn(formulas, name)) return formulas[name] ?? name
    if (Object.hasOwn(values, name)) return name
    throw new Error(`no formula or parameter is called "${name}"`)
  }
  /** A named formula may be an expression, a vector or a matrix. */
  function named(name: string): Rewritten & { readonly ok: true } {
    const source = sourceOf(name)
    return rewrite(source, /^\s*[[<]/.test(source) ? 'vector' : 'expression')
  }

  return {
    formula: (text, kind) => rewrite(text, kind).text,
    prose: (text) =>
      text.replaceAll(opening, (_, name: string, asText: string | undefined) => {
        const { text: plain, tex } = named(name)
        return asText === undefined ? tex : escaped(plain)
      }),
    formulas: Object.fromEntries(Object.keys(formulas).map((name) => [name, named(name).text])),
  }
}

/** Texts of an exercise are HTML; the input language holds `<` at most. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
