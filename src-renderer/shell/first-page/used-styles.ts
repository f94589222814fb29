/**
 * The rules of the document's style sheets that apply within `root`, as text with addresses that
 * hold anywhere. Of the fonts those are named that the page fetches before anything else.
 * @param root need not be in the document; what is asked of the document's own root is kept
 */
export function usedStyles(root: HTMLElement): string {
  const preloaded = [...document.querySelectorAll<HTMLLinkElement>('link[as="font"]')].map(fileOf)
  const sheets = [...document.styleSheets].filter(({ ownerNode }) => ownerNode !== null)
  return sheets
    .flatMap((sheet) => usedRules(sheet, { root, preloaded, base: baseOf(sheet) }))
    .join('\n')
}

interface Use {
  readonly root: HTMLElement
  /** Names of font files. */
  readonly preloaded: readonly string[]
  /** What addresses in the style sheet are relative to. */
  readonly base: string
}

const fileOf = ({ href }: HTMLLinkElement): string => href.slice(href.lastIndexOf('/') + 1)
const baseOf = ({ href }: CSSStyleSheet): string => href ?? document.baseURI

function usedRules(group: CSSStyleSheet | CSSGroupingRule, use: Use): string[] {
  return [...group.cssRules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return applies(rule, use.root) ? [absolute(rule, use)] : []
    if (rule instanceof CSSFontFaceRule) {
      return use.preloaded.some((file) => rule.cssText.includes(file)) ? [absolute(rule, use)] : []
    }
    if (rule instanceof CSSGroupingRule) {
      const inner = usedRules(rule, use)
      const head = rule.cssText.slice(0, rule.cssText.indexOf('{'))
      return inner.length > 0 ? [`${head}{${inner.join('\n')}}`] : []
    }
    // Nothing moves before the app stands.
    return rule instanceof CSSKeyframesRule ? [] : [absolute(rule, use)]
  })
}

/** What no element can be asked for, because it is not one. */
const pseudoElements = /::[\w-]+(?:\([^)]*\))?|:(?:before|after)\b/g

function applies({ selectorText }: CSSStyleRule, root: HTMLElement): boolean {
  const selector = selectorText.replace(pseudoElements, '')
  try {
    return (
      document.documentElement.matches(selector) ||
      document.body.matches(selector) ||
      root.querySelector(selector) !== null
    )
  } catch {
    // `::selection` alone leaves nothing to ask for.
    return true
  }
}

function absolute({ cssText }: CSSRule, { base }: Use): string {
  return cssText.replace(/url\("(?!data:)([^"]+)"\)/g, (_, address: string) => {
    return `url("${new URL(address, base).href}")`
  })
}
