/** What compiled prose and typeset formulas are made of. */
const tags = new Set(
  (
    'p br hr strong em code pre ul ol li blockquote table thead tbody tr th td h1 h2 h3 h4 h5 h6 ' +
    'span div sup sub s del dl dt dd svg path g line rect ' +
    'math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot ' +
    'mover munder munderover mtable mtr mtd mstyle mpadded mphantom menclose mglyph'
  ).split(' '),
)
/** Addresses, handlers and names that scripts or styles elsewhere could take hold of. */
const refusedAttribute =
  /^(on.*|href|xlink:href|src|srcset|action|formaction|srcdoc|data|id|name)$/i
const refusedStyle = /url\s*\(|@import|expression|position\s*:\s*(fixed|absolute|sticky)|z-index/i
const tag = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z_:][\w:.-]*(?:="[^"<>]*")?)*)\s*\/?>/gi
const attribute = /([a-z_:][\w:.-]*)(?:="([^"]*)")?/gi

/**
 * Whether HTML from a file that anyone may have written can be shown: only the elements of prose and
 * formulas, no addresses, nothing that runs and nothing that leaves its place. Stricter than a
 * browser's reading: what is written unusually is refused.
 */
export function isSafeHtml(html: string): boolean {
  const rest = html.replace(tag, (whole, name: string, attributes: string) => {
    if (!tags.has(name.toLowerCase())) return whole
    for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
      if (refusedAttribute.test(key)) return whole
      if (key.toLowerCase() === 'style' && refusedStyle.test(value)) return whole
    }
    return ''
  })
  return !rest.includes('<')
}

/** Whether all HTML in a value is safe: every text under a key that ends in `html`. */
export function holdsSafeHtml(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > 20) return false
  return Object.entries(value).every(([key, item]) =>
    typeof item === 'string'
      ? !/html$/i.test(key) || isSafeHtml(item)
      : holdsSafeHtml(item, depth + 1),
  )
}
