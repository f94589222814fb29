const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

export interface BracketMatch {
  readonly at: number
  /** Absent for a bracket without one. */
  readonly partner?: number
}

/** The bracket just before the caret, else just behind it, with its partner. */
export function matchBracket(text: string, caret: number): BracketMatch | undefined {
  const at = [caret - 1, caret].find((place) => isBracket(text[place] ?? ''))
  if (at === undefined) return undefined
  const own = text[at] ?? ''
  const forward = own in partners
  const other = partners[own] ?? openers[own] ?? ''
  let depth = 0
  for (let place = at; place >= 0 && place < text.length; place += forward ? 1 : -1) {
    if (text[place] === own) depth++
    else if (text[place] === other) depth--
    if (depth === 0) return { at, partner: place }
  }
  return { at }
}

function isBracket(character: string): boolean {
  return character in partners || character in openers
}
