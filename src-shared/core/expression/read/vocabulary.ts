import { greekNames } from './characters.ts'
import { functionNames } from '../tree.ts'
import type { ConstantName, FunctionName } from '../tree.ts'

/** What a name in the text stands for. */
export type Meaning =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'word'; readonly name: string }

/** Other spellings of the functions, all lower case. */
const functionSpellings: Readonly<Record<string, FunctionName>> = {
  log: 'ln',
  log_2: 'log2',
  log_10: 'log10',
  lg: 'log10',
  lb: 'log2',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arcsinh: 'asinh',
  arccosh: 'acosh',
  arctanh: 'atanh',
  arsinh: 'asinh',
  arcosh: 'acosh',
  artanh: 'atanh',
  cosec: 'csc',
  cosech: 'csch',
  sgn: 'sign',
  ceiling: 'ceil',
  sigma: 'sigmoid',
  σ: 'sigmoid',
  logistic: 'sigmoid',
}

const functions: ReadonlyMap<string, FunctionName> = new Map([
  ...functionNames.map((name) => [name, name] as const),
  ...Object.entries(functionSpellings),
])

/** Names by which people and computer algebra systems ask for a result instead of giving one. */
export const commandNames: ReadonlySet<string> = new Set(
  (
    'derivative deriv diff differentiate integrate integral int solve simplify factor factorial ' +
    'expand gradient grad jacobian hessian limit lim sum prod roots root evaluate eval parse import ' +
    'require config createunit unit bignumber fraction random map format det inv transpose gamma ' +
    'minimize maximize nderiv fnint'
  ).split(' '),
)

export interface VocabularyOptions {
  /** Names the exercise declares; they win over functions and constants of the same name. */
  readonly variables: readonly string[]
  /** Whether single letters that are not declared are read as constants of the learner's own. */
  readonly freeLetters?: boolean
  /** Other names for declared ones, such as `h` for `δ`. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Words that separate or join, such as `or`. */
  readonly words?: readonly string[]
}

/** The names that can be read in one exercise. */
export interface Vocabulary {
  readonly options: VocabularyOptions
  lookUp(name: string): Meaning | undefined
  readonly longest: number
}

/** The other way to write a Greek variable: `δ` for `delta` and the reverse. */
function otherSpelling(name: string): string | undefined {
  const spelled = greekNames.get(name)
  if (spelled !== undefined) return spelled
  for (const [letter, word] of greekNames) if (word === name) return letter
  return undefined
}

function variableMeanings({ variables, aliases = {} }: VocabularyOptions): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const [alias, name] of Object.entries(aliases))
    meanings.set(alias, { kind: 'variable', name })
  for (const name of variables) {
    const meaning: Meaning = { kind: 'variable', name }
    const spellings = [name, otherSpelling(name), /^([A-Za-z]+)(\d+)$/.exec(name)]
    for (const spelling of spellings) {
      if (typeof spelling === 'string') meanings.set(spelling, meaning)
      else if (spelling) meanings.set(`${spelling[1]}_${spelling[2]}`, meaning)
    }
    const joined = name.replace('_', '')
    if (!variables.includes(joined)) meanings.set(joined, meaning)
  }
  return meanings
}

/** Collects the names readable in one exercise. Lookup costs a few map reads. */
export function makeVocabulary(options: VocabularyOptions): Vocabulary {
  const variables = variableMeanings(options)
  const words = new Set(options.words ?? [])
  let longest = 8
  for (const name of [...variables.keys(), ...words]) longest = Math.max(longest, name.length)

  function lookUp(name: string): Meaning | undefined {
    const variable = variables.get(name)
    if (variable) return variable
    if (words.has(name.toLowerCase())) return { kind: 'word', name: name.toLowerCase() }
    if (name === 'e') return { kind: 'constant', name: 'e' }
    if (name.length > 1 || name === 'π' || name === 'σ') {
      const lower = name.toLowerCase()
      if (lower === 'pi' || name === 'π') return { kind: 'constant', name: 'pi' }
      const fn = functions.get(lower)
      if (fn) return { kind: 'function', name: fn }
    }
    if (options.freeLetters && /^[A-Za-zα-ωΑ-Ω](_?\d)?$/u.test(name)) {
      return { kind: 'variable', name }
    }
    return undefined
  }
  return { options, lookUp, longest }
}
