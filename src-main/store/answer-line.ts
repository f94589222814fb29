import type { AnswerInput } from '../../src-shared/domain/index.ts'

/** Longest answer that a list shows, in characters. */
const longest = 200

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
  const line = start.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\s]+/gu, ' ')
  const characters = [...line.trim()]
  return characters.length <= longest
    ? characters.join('')
    : `${characters.slice(0, longest - 1).join('')}…`
}
