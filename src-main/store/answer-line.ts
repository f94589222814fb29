import type { AnswerInput, PublishedExercise } from '../../src-shared/domain/index.ts'

/** Longest answer that a list shows, in characters as a reader counts them. */
const longest = 200
const segmenter = new Intl.Segmenter('en')

/** A number dragged with the pointer has more digits than anyone can read. */
const shortNumber = (value: number): string => String(Number(value.toPrecision(4)))

function words(input: AnswerInput, { options = [], code = '' }: PublishedExercise): string {
  const named = (id: string): string => options.find((option) => option.id === id)?.plain ?? id
  switch (input.kind) {
    case 'point':
      return `(${shortNumber(input.x)}, ${shortNumber(input.y)})`
    case 'choice':
      return input.chosen.map(named).join('; ')
    case 'ordering':
      return input.order.map(named).join(' → ')
    case 'code-line':
      return `${input.line}: ${(code.split('\n')[input.line - 1] ?? '').trim()}`
    case 'sketch':
      return input.ys.map(shortNumber).join(', ')
    case 'training': {
      const sizes = [2, ...input.hidden, 1].join('-')
      return `${sizes}, ${input.activation}, η = ${shortNumber(input.rate)}, ${String(input.epochs)} epochs`
    }
    default:
      return input.text
  }
}

/**
 * The answer in one line as the history lists and searches it: options by their texts, blanks and
 * controls closed up, cut.
 */
export function answerLine(input: AnswerInput, exercise: PublishedExercise): string {
  const start = words(input, exercise).slice(0, 10 * longest)
  // Half of a surrogate pair has no place in the database's UTF-8.
  const whole = start.replace(/\p{Cs}/gu, '\ufffd')
  const line = whole.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (line.length <= longest) return line
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment)
  return `${characters.slice(0, longest - 1).join('')}…`
}
