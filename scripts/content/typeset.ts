import katex from 'katex'

/**
 * TeX to HTML with its MathML twin, which screen readers speak while the HTML is hidden from them.
 *
 * @throws KaTeX's ParseError where the formula is not valid TeX.
 */
export const typeset = (tex: string, display: boolean): string =>
  katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'error',
    trust: false,
  })

/** Why a formula cannot be typeset; undefined where it can. */
export function formulaFault(tex: string): string | undefined {
  try {
    typeset(tex, false)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
  }
}
