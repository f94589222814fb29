import type { AnswerInput, PublishedExercise } from '../../src-shared/domain/index.ts'
import { t } from '../messages/index.ts'
import { formatNumber } from '../ui/index.ts'

/** Any answer in one line, as it was given; options by their texts. */
export function describeAnswer(input: AnswerInput, exercise: PublishedExercise): string {
  const named = (id: string): string =>
    exercise.options?.find((option) => option.id === id)?.plain ?? id
  switch (input.kind) {
    case 'point':
      return t('answers.point.place', { x: formatNumber(input.x), y: formatNumber(input.y) })
    case 'choice':
      return input.chosen.map(named).join('; ')
    case 'ordering':
      return input.order.map(named).join(' → ')
    case 'code-line':
      return t('answers.codeLine.line', {
        line: input.line,
        code: (exercise.code?.split('\n')[input.line - 1] ?? '').trim(),
      })
    case 'sketch':
      return input.ys.map((y) => formatNumber(y)).join(', ')
    case 'training':
      return t('answers.training.plan', {
        sizes: [2, ...input.hidden, 1].join('-'),
        activation: input.activation,
        rate: formatNumber(input.rate),
        epochs: input.epochs,
      })
    default:
      return input.text
  }
}
