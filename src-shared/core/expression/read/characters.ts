/** One ASCII character for each typographic form that means the same in mathematics. */
const sameAs = new Map<string, string>()
function means(ascii: string, forms: string): void {
  for (const form of forms) sameAs.set(form, ascii)
}
means('-', '−–—‒‐‑﹣－')
means('+', '＋﬩')
means('*', '·×⋅∙∗•✕✖＊')
means('/', '÷∕⁄／')
means('=', '＝')
means('<', '＜⟨〈')
means('>', '＞⟩〉')
means('(', '（')
means(')', '）')
means('[', '［')
means(']', '］')
means('{', '｛')
means('}', '｝')
means('|', '∣｜ǀ')
means(',', '，')
means('.', '．')
means(';', '；')
means('^', '＾')
means('ϕ', 'φ')

const superscripts = new Map<string, string>(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣʸᵏⁱᵃᵇᵐ').map((form, index) => [
    form,
    '0123456789+-nxykiabm'.charAt(index),
  ]),
)
const subscripts = new Map<string, string>(
  Array.from('₀₁₂₃₄₅₆₇₈₉').map((form, index) => [form, String(index)]),
)

/** Letters of other alphabets that look like a Latin one. */
const lookAlikes = new Map<string, string>()
Array.from('асеорхуіјѕԁһкАВЕКМНОРСТХУ').forEach((form, index) => {
  lookAlikes.set(form, 'aceopxyijsdhkABEKMHOPCTXY'.charAt(index))
})
Array.from('ορνκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ').forEach((form, index) => {
  lookAlikes.set(form, 'opvkABEZHIKMNOPTYX'.charAt(index))
})

const fractions = new Map<string, string>(
  Array.from('½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞').map((form, index) => [
    form,
    '1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8'.split(' ')[index] ?? '',
  ]),
)

/** Greek letters and the name by which a keyboard without them writes the same variable. */
export const greekNames: ReadonlyMap<string, string> = new Map([
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon'],
  ['ζ', 'zeta'],
  ['η', 'eta'],
  ['θ', 'theta'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['ν', 'nu'],
  ['ξ', 'xi'],
  ['π', 'pi'],
  ['ρ', 'rho'],
  ['σ', 'sigma'],
  ['τ', 'tau'],
  ['ϕ', 'phi'],
  ['χ', 'chi'],
  ['ψ', 'psi'],
  ['ω', 'omega'],
  ['Δ', 'Delta'],
  ['Σ', 'Sigma'],
  ['Ω', 'Omega'],
])

const fullWidthDigit = /[０-９]/u
const fullWidthLetter = /[Ａ-Ｚａ-ｚ]/u
const fullWidthOffset = 0xfee0

/** The ASCII character that `form` stands for, or `form` itself. */
export function plainCharacter(form: string): string {
  if (form < '\u0080') return form
  if (fullWidthDigit.test(form) || fullWidthLetter.test(form)) {
    return String.fromCharCode(form.charCodeAt(0) - fullWidthOffset)
  }
  if (form === 'µ') return 'μ'
  return sameAs.get(form) ?? form
}

/** The digit or letter that a superscript form raises, if it is one. */
export function raisedCharacter(form: string): string | undefined {
  return superscripts.get(form)
}

/** The digit that a subscript form lowers, if it is one. */
export function loweredCharacter(form: string): string | undefined {
  return subscripts.get(form)
}

/** The Latin letter that a letter of another alphabet is easily taken for. */
export function latinLookAlike(form: string): string | undefined {
  return lookAlikes.get(form)
}

/** `1/2` for `½`. */
export function vulgarFraction(form: string): string | undefined {
  return fractions.get(form)
}

export function isSpace(character: string): boolean {
  return /^[\t\n\r \u00a0\u2000-\u200a\u202f\u205f\u3000]$/u.test(character)
}

/** Characters that cannot be seen: zero-width and direction marks, controls, variation selectors. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cc}\p{Cf}\u034f\ufe00-\ufe0f]$/u.test(character) && !isSpace(character)
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

/** Latin letters, and the Greek ones that have a name here. */
export function isLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character) || greekNames.has(character)
}
