// Texts of an exercise are HTML in which the formulas with `{{name}}` are left as TeX until a
// variant's numbers are known. Raw HTML is refused in content, so no author can write these tags.
const tags = { inline: 'x-tex', block: 'x-tex-block' } as const
const opening = /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*(?:\|\s*text\s*)?\}\}/g
const openFormula = /<(x-tex|x-tex-block)>([\s\S]*?)<\/\1>/g

/** Names that stand in `{{…}}`, in order. */
export const openings = (text: string): readonly string[] =>
  [...text.matchAll(opening)].map((match) => match[1] ?? '')

export const isOpen = (text: string): boolean => openings(text).length > 0

/** Marks a formula to be typeset later by `closeFormulas`. */
export function leaveOpen(tex: string, display: boolean): string {
  const tag = display ? tags.block : tags.inline
  return `<${tag}>${tex}</${tag}>`
}

/** TeX to HTML with its MathML twin. */
export type Typeset = (tex: string, display: boolean) => string

/** Typesets the formulas that were left open, once a variant has filled in its numbers. */
export const closeFormulas = (html: string, typeset: Typeset): string =>
  html.replaceAll(openFormula, (_, tag: string, tex: string) => typeset(tex, tag === tags.block))
