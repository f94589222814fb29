import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { isOpen, leaveOpen, openings } from '../../src-shared/content/index.ts'
import { mathRules } from './math-rules.ts'
import type { Report } from './problems.ts'
import { formulaFault, typeset } from './typeset.ts'

const markdown = new MarkdownIt({ html: false, typographer: true }).use(mathRules)

/**
 * Markdown to HTML, formulas typeset. Raw HTML and pictures are refused, not passed through.
 * A formula that holds `{{name}}` stays open: its numbers are known only when a variant is drawn.
 *
 * @param firstLine Line of the file on which `source` begins, from 1.
 * @param names What may stand in `{{…}}`.
 */
export function compileMarkdown(
  source: string,
  firstLine: number,
  report: Report,
  names: readonly string[] = [],
): string {
  const tokens = markdown.parse(source, {})
  for (const token of tokens) {
    const line = firstLine + (token.map?.[0] ?? 0)
    if (token.type === 'math_block') compileMath(token, line, report, names)
    else if (token.type === 'inline') checkInline(token.children ?? [], line, report, names)
    else if (token.type === 'heading_open' && (token.tag === 'h1' || token.tag === 'h2'))
      report(line, 'headings inside a step start at ###')
  }
  return markdown.renderer.render(tokens, markdown.options, {}).trim()
}

/** One line of Markdown without the paragraph around it, for titles and labels. */
export function compileInlineMarkdown(
  source: string,
  line: number,
  report: Report,
  names: readonly string[] = [],
): string {
  const tokens = markdown.parseInline(source, {})
  for (const token of tokens) checkInline(token.children ?? [], line, report, names)
  return markdown.renderer.render(tokens, markdown.options, {})
}

function checkInline(
  tokens: readonly Token[],
  firstLine: number,
  report: Report,
  names: readonly string[],
): void {
  let line = firstLine
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    else if (token.type === 'math_inline') {
      compileMath(token, line, report, names)
      line += token.content.split('\n').length - 1
    } else if (token.type === 'math_stray')
      report(line, 'a $ that opens no formula; write \\$ for the sign itself')
    else if (token.type === 'image') report(line, 'pictures are not part of the lesson format')
    else if (token.type === 'text') checkProse(token.content, line, report)
    else if (token.type === 'code_inline') checkNames(token.content, line, report, names)
  }
}

function checkProse(text: string, line: number, report: Report): void {
  if (/<\/?[a-z][^<>]*>/i.test(text)) report(line, 'HTML is not part of the lesson format')
  if (isOpen(text)) report(line, '{{…}} belongs into a formula or into code')
}

function checkNames(text: string, line: number, report: Report, names: readonly string[]): void {
  for (const name of openings(text))
    if (!names.includes(name)) report(line, `{{${name}}}: there is no such parameter or formula`)
}

function compileMath(token: Token, line: number, report: Report, names: readonly string[]): void {
  const display = token.type === 'math_block'
  checkNames(token.content, line, report, names)
  // An open formula is tried with a number in each opening: that finds any fault of its own.
  const fault = formulaFault(token.content.replaceAll(/\{\{[^{}]*\}\}/g, '1'))
  if (fault !== undefined) report(line, `formula: ${fault}`)
  // From here on the token holds what is to be written.
  else if (isOpen(token.content)) token.content = leaveOpen(token.content, display)
  else token.content = typeset(token.content, display)
}

/** KaTeX lets a line break between the parts of a formula, at its signs of relation and sum. */
const mostPartsOnOneLine = 3
const contentOf = (tokens: Token[], index: number): string => tokens[index]?.content ?? ''
/** A short formula and the comma or full stop behind it stay on one line. */
markdown.renderer.rules.math_inline = (tokens, index) => {
  const formula = contentOf(tokens, index)
  const next = tokens[index + 1]
  const mark = next?.type === 'text' ? /^[.,;:!?)]+/.exec(next.content)?.[0] : undefined
  const parts = formula.split('class="base"').length - 1
  if (!next || mark === undefined || parts > mostPartsOnOneLine) return formula
  next.content = next.content.slice(mark.length)
  return `<span class="joined">${formula}${mark}</span>`
}
markdown.renderer.rules.math_block = (tokens, index) =>
  `<p class="formula">${contentOf(tokens, index)}</p>\n`
markdown.renderer.rules.math_stray = () => '$'
