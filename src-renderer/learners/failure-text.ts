import { t } from '../messages/index.ts'
import { failureOf } from '../ui/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'

/** Words for what a form can put right; undefined for failures that say themselves what is wrong. */
export function fieldProblem({ code, detail }: Failure): string | undefined {
  switch (code) {
    case 'pin-wrong':
      return t('learners.pin.wrong')
    case 'pin-wait':
      return t('learners.pin.wait', { seconds: detail?.values?.seconds ?? '' })
    case 'name-taken':
      return t('learners.add.nameTaken')
    default:
      return undefined
  }
}

/** Runs a form's work; what went wrong comes back as words for its field, or as the failure. */
export async function tryTo(work: () => Promise<void>): Promise<{
  readonly problem?: string | undefined
  readonly failure?: Failure | undefined
}> {
  try {
    await work()
    return {}
  } catch (error) {
    const failure = failureOf(error)
    const problem = fieldProblem(failure)
    return problem === undefined ? { failure } : { problem }
  }
}
