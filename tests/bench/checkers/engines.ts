import { all, create } from 'mathjs'
import type { MathNode } from 'mathjs'
import { gradeLine } from '../../../scripts/grade/grade-line.ts'

/** One labelled pair of the corpus. */
export interface Item {
  readonly id: string
  readonly kind: string
  readonly vars: readonly string[]
  readonly reference: string
  readonly answer: string
  readonly equivalent: boolean
  readonly tol?: number
  readonly domain?: Readonly<Record<string, readonly [number | null, number | null]>>
}

/** Says whether an answer deserves to be accepted. May throw or hang: it runs in a worker. */
export type Engine = (item: Item) => boolean

if (!all) throw new Error('mathjs brings no functions')
const math = create(all)

/** The text in mathjs' spelling: bars, raised digits and typographic signs written out. */
function spelled(text: string): string {
  return text
    .replaceAll('**', '^')
    .replaceAll('−', '-')
    .replaceAll('·', '*')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .replaceAll('⁴', '^4')
    .replaceAll('π', 'pi')
    .replaceAll('√', 'sqrt')
    .replaceAll(/\|([^|]+)\|/g, 'abs($1)')
    .replaceAll(/\bln\b/g, 'log')
    .replaceAll(/\barc(sin|cos|tan)\b/g, 'a$1')
    .replaceAll(/\b(sigma|sigmoid)\(([^()]*)\)/g, '(1/(1+exp(-($2))))')
}

function parsed(text: string): MathNode {
  return math.parse(spelled(text))
}

/** Ten points between −3 and 3, or inside the domain; agreement to a relative 1e-6. */
function naiveSampling(item: Item): boolean {
  const [truth, claim] = [item.reference, item.answer].map((text) => parsed(text).compile())
  let agreed = 0
  for (let index = 0; index < 10; index++) {
    const scope = (): Record<string, number> =>
      Object.fromEntries(
        item.vars.map((name, place) => [name, pointOf(item, name, index + 10 * place)]),
      )
    const expected: unknown = truth?.evaluate(scope())
    const given: unknown = claim?.evaluate(scope())
    if (typeof expected !== 'number' || !Number.isFinite(expected)) continue
    if (typeof given !== 'number' || !Number.isFinite(given)) continue
    const tolerance = item.tol ?? 1e-6 * Math.max(1, Math.abs(expected))
    if (Math.abs(expected - given) > tolerance) return false
    agreed += 1
  }
  return agreed > 0
}

function pointOf(item: Item, name: string, index: number): number {
  const [low, high] = item.domain?.[name] ?? [null, null]
  const share = (index * 0.618034) % 1
  const from = low ?? -3
  return from + share * ((high ?? from + 6) - from)
}

export const engines: Readonly<Record<string, Engine>> = {
  Nabla: (item) => gradeLine(JSON.stringify(item)).verdict === 'correct',
  'mathjs symbolicEqual': (item) => math.symbolicEqual(parsed(item.reference), parsed(item.answer)),
  'naive sampling': naiveSampling,
}
