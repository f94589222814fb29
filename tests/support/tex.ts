/** A number times powers of variables. */
export interface Term {
  readonly factor: number
  /** Absent for a power of 0. */
  readonly powers: Readonly<Record<string, number>>
}

/** The whole numbers of a typeset formula and its fractions, in their order. */
export function numbersOf(tex: string): readonly number[] {
  const found = tex.matchAll(/(-?)\s*\\frac\{(\d+)\}\{(\d+)\}|-?\d+(?:\.\d+)?/g)
  return [...found].map(([whole, sign, top, bottom]) =>
    top === undefined ? Number(whole) : (sign === '-' ? -1 : 1) * (Number(top) / Number(bottom)),
  )
}

/**
 * The terms of a typeset polynomial, such as `f(x) = -2x^{2} + 3x\,y - 1`, read as a learner reads it.
 *
 * @throws Error where something else than a polynomial stands there
 */
export function termsOf(tex: string): readonly Term[] {
  const right = tex.slice(tex.lastIndexOf('=') + 1).replaceAll(/\\,|\s/g, '')
  return right.split(/(?=[+-])/).map((text) => {
    const [, sign, size, letters = ''] = /^([+-]?)(\d*)((?:[a-z](?:\^\{\d+\})?)*)$/.exec(text) ?? []
    if (sign === undefined || size === undefined) throw new Error(`no term: ${text} of ${tex}`)
    const powers: Record<string, number> = {}
    for (const [, letter = '', power = '1'] of letters.matchAll(/([a-z])(?:\^\{(\d+)\})?/g)) {
      powers[letter] = Number(power)
    }
    return { factor: (sign === '-' ? -1 : 1) * (size === '' ? 1 : Number(size)), powers }
  })
}

/** The factor of a power of x in a polynomial in x alone; 0 where it has no such term. */
export function factorOf(terms: readonly Term[], power: number): number {
  return terms.find(({ powers }) => (powers.x ?? 0) === power)?.factor ?? 0
}

/** The slope of a polynomial along one of its variables, at a place. */
export function slopeAt(
  terms: readonly Term[],
  along: string,
  place: Readonly<Record<string, number>>,
): number {
  const slopes = terms.map(({ factor, powers }) =>
    Object.entries({ [along]: 0, ...powers }).reduce((product, [name, power]) => {
      const at = place[name] ?? NaN
      return (
        product * (name === along ? (power === 0 ? 0 : power * at ** (power - 1)) : at ** power)
      )
    }, factor),
  )
  return slopes.reduce((sum, slope) => sum + slope, 0)
}
