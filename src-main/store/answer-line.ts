import type { AnswerInput } from '../../src-shared/domain/index.ts'

/** Longest answer that a list shows, in characters as a reader counts them. */
const longest = 200
const segmenter = new Intl.Segmenter('en')

function words(input: AnswerInput): string {
  switch (input.kind) {
    case 'point':
      return `(${input.x}, ${input.y})`
    case 'choice':
      return input.chosen.join(', ')
    case 'ordering':
      return input.order.join(', ')
    case 'code-line':
      return String(input.line)
    default:
      return input.text
  }
}

/** The answer in one line as the history lists and searches it: blanks and controls closed up, cut. */
export function answerLine(input: AnswerInput): string {
  const start = words(input).slice(0, 10 * longest)
  // Half of a surrogate pair has no place in the database's UTF-8.
  const whole = start.replace(/\p{Cs}/gu, '\ufffd')
  const line = whole.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (line.length <= longest) return line
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment)
  return `${characters.slice(0, longest - 1).join('')}…`
}
