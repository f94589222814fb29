const opening = /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*(?:\|\s*text\s*)?\}\}/g
const aloneOpening = /^\s*\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}\s*$/

/** Formulas that name one another deeper than this go in a circle. */
const deepest = 12

/**
 * A formula with every `{{name}}` in it replaced by what it stands for, in brackets unless it stands
 * alone: brackets around a vector would make it a list of vectors.
 * @param sourceOf what a name stands for; it throws where there is no such name
 * @throws {Error} when formulas name one another in a circle
 */
export function expandOpenings(
  text: string,
  sourceOf: (name: string) => string,
  depth = 0,
): string {
  if (depth > deepest) throw new Error(`the formula "${text}" names itself`)
  const source = (name: string): string => expandOpenings(sourceOf(name), sourceOf, depth + 1)
  const alone = aloneOpening.exec(text)?.[1]
  if (alone !== undefined) return source(alone)
  return text.replaceAll(opening, (_, name: string) => `(${source(name)})`)
}
