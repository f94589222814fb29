import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

/** Past attempts and what was typed but not handed in. */
export function attemptHandlers(
  store: () => Store,
): HandlersOf<'attempts'> & HandlersOf<'overview'> & HandlersOf<'drafts'> {
  return {
    'overview.read': () => store().overview(),
    'attempts.list': (query) => store().attempts.page(query),
    'attempts.open': ({ attemptId }) => store().attempts.open(attemptId),
    'attempts.neighbours': ({ attemptId }) => store().attempts.neighbours(attemptId),
    'attempts.note': ({ attemptId }) => store().attempts.note(attemptId),
    'attempts.annotate': ({ attemptId, ...note }) => store().attempts.annotate(attemptId, note),
    'drafts.list': ({ exerciseId }) => store().drafts.list(exerciseId),
    'drafts.save': (draft) => {
      store().drafts.save(draft)
      return null
    },
  }
}
