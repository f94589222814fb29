import { isTypedKind } from '../../src-shared/domain/index.ts'
import type { AnswerInput, AnswerKind } from '../../src-shared/domain/index.ts'
import { t } from '../messages/index.ts'
import { formatNumber } from '../ui/index.ts'

export { isTypedKind as isTyped }

/** The answer that `text` is, exactly as typed. */
export function answerOf(kind: AnswerKind, text: string): AnswerInput {
  return { kind: isTypedKind(kind) ? kind : 'text', text }
}

/** What was typed; empty for answers that are not typed. */
export function textOf(input: AnswerInput): string {
  return 'text' in input ? input.text : ''
}

/** Any answer in one line, as it was given. */
export function describeAnswer(input: AnswerInput): string {
  switch (input.kind) {
    case 'point':
      return t('lesson.review.point', { x: formatNumber(input.x), y: formatNumber(input.y) })
    case 'choice':
      return t('lesson.review.choice', { items: input.chosen.join(', ') })
    case 'ordering':
      return t('lesson.review.choice', { items: input.order.join(', ') })
    case 'code-line':
      return t('lesson.review.line', { line: input.line })
    case 'sketch':
      return input.ys.map((y) => formatNumber(y)).join(', ')
    default:
      return input.text
  }
}
