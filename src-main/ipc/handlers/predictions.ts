import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

/** Guesses made before the truth was shown. */
export function predictionHandlers(store: () => Store): HandlersOf<'predictions'> {
  return {
    'predictions.save': (prediction) => store().predictions.save(prediction),
    'predictions.list': ({ lessonId }) => store().predictions.list(lessonId),
  }
}
