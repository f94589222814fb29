import { learnerNameLength } from '../../src-shared/domain/index.ts'
import { t } from '../messages/index.ts'

/** Why this is no name for a learner, in plain words; undefined where it is one. */
export function nameProblem(name: string): string | undefined {
  const length = Array.from(name.trim()).length
  if (length === 0) return t('learners.add.nameMissing')
  if (length > learnerNameLength) return t('learners.add.nameTooLong', { most: learnerNameLength })
  return undefined
}
