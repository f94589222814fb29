import type { Hint, PublishedExercise } from '../domain/index.ts'
import type { AuthoredExercise } from './compiled.ts'
import { closeFormulas } from './open-formula.ts'

/** TeX to HTML with its MathML twin. */
export type Typeset = (tex: string, display: boolean) => string

/**
 * One variant as the learner may see it. Named field by field, so that nothing that is added to
 * the authored exercise later can slip through: rubric, mistakes and hints stay behind.
 *
 * @param exercise A variant, its numbers filled in.
 */
export const publish = (
  exercise: AuthoredExercise,
  seed: number,
  typeset: Typeset,
): PublishedExercise => ({
  exerciseId: exercise.id,
  lessonId: exercise.lessonId,
  contentVersion: exercise.contentVersion,
  seed,
  title: exercise.title,
  kind: exercise.kind,
  promptHtml: closeFormulas(exercise.prompt, typeset),
  variables: 'variables' in exercise.rubric ? exercise.rubric.variables : [],
  hintCount: exercise.hints.length,
  ...(exercise.given && { given: exercise.given }),
  ...(exercise.window && { window: exercise.window }),
  ...(exercise.placeholder !== undefined && { placeholder: exercise.placeholder }),
})

/**
 * One hint, as the learner asked for it.
 *
 * @param level 1 to the number of hints; undefined is returned beyond.
 */
export function publishHint(
  exercise: AuthoredExercise,
  level: number,
  typeset: Typeset,
): Hint | undefined {
  const hint = exercise.hints[level - 1]
  return (
    hint && {
      level,
      html: closeFormulas(hint.text, typeset),
      ...(hint.highlight !== undefined && { highlight: hint.highlight }),
    }
  )
}
