import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

/** How far the learner has come, and guesses made before the truth was shown. */
export function predictionHandlers(
  store: () => Store,
): HandlersOf<'predictions'> & HandlersOf<'progress'> {
  return {
    'progress.read': () => store().progress.read(),
    'predictions.save': (prediction) => store().predictions.save(prediction),
    'predictions.list': ({ lessonId }) => store().predictions.list(lessonId),
  }
}
