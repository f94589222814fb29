import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/**
 * `$…$` in a line, `$$…$$` as a paragraph of its own. The tokens carry the TeX; nothing is typeset
 * here. A dollar sign that opens no formula must be written `\$`: it becomes a `math_stray` token.
 */
export function mathRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'math', inlineMath)
  markdown.block.ruler.before('fence', 'math', blockMath, {
    alt: ['paragraph', 'blockquote', 'list'],
  })
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false
  const open = state.pos + 1
  const close = closingDollar(state.src, open)
  if (!silent) {
    const token = state.push(close === undefined ? 'math_stray' : 'math_inline', 'math', 0)
    token.content = state.src.slice(open, close ?? open)
  }
  state.pos = close === undefined ? open : close + 1
  return true
}

function closingDollar(text: string, open: number): number | undefined {
  if (/\s/.test(text[open] ?? ' ')) return undefined
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '$') return /\s/.test(text[at - 1] ?? ' ') || at === open ? undefined : at
  }
  return undefined
}

function blockMath(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  const first = lineAt(startLine)
  if (!first.startsWith('$$')) return false
  const lines = [first.slice(2)]
  let line = startLine
  while (!(lines.at(-1) ?? '').trimEnd().endsWith('$$')) {
    line++
    if (line >= endLine) return false
    lines.push(lineAt(line))
  }
  if (silent) return true
  const token = state.push('math_block', 'math', 0)
  token.block = true
  token.content = lines.join('\n').trimEnd().slice(0, -2).trim()
  token.map = [startLine, line + 1]
  state.line = line + 1
  return true
}
