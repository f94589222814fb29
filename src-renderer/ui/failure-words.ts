import { coreFailureCodes } from '../../src-shared/domain/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'
import { t, tCode } from '../messages/index.ts'

const reasons: ReadonlySet<string> = new Set(coreFailureCodes)

/** What a failure is called and what can be done, in plain words. */
export function failureWords({ code, detail }: Failure): { title: string; advice: string } {
  if (code === 'core-failed' && detail && reasons.has(detail.code)) {
    // The core gave its reason, which says more than that the calculation broke off.
    const advice = tCode('failures.core', detail.code, 'failures.advice.core-failed', detail.values)
    return { title: t('failures.coreTitle'), advice }
  }
  return {
    title: tCode('failures.title', code, 'failures.title.internal'),
    advice: tCode('failures.advice', code, 'failures.advice.internal'),
  }
}
