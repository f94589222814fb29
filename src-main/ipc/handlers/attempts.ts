import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

/** Past attempts and what was typed but not handed in. */
export function attemptHandlers(store: () => Store): HandlersOf<'attempts'> & HandlersOf<'drafts'> {
  return {
    'attempts.list': ({ before, limit }) =>
      store().attempts.page({ limit, ...(before !== undefined && { before }) }),
    'attempts.open': ({ attemptId }) => store().attempts.open(attemptId),
    'drafts.open': ({ exerciseId }) => store().drafts.open(exerciseId),
    'drafts.save': (draft) => {
      store().drafts.save(draft)
      return null
    },
  }
}
