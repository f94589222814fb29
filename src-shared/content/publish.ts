import type { AnswerSheet, Hint, PublishedExercise } from '../domain/index.ts'
import type { AuthoredExercise } from './compiled.ts'

/**
 * One variant as the learner may see it. Named field by field, so that nothing that is added to
 * the authored exercise later can slip through: rubric, mistakes and hints stay behind.
 *
 * @param exercise A variant, its numbers filled in and its texts closed.
 */
export const publish = (exercise: AuthoredExercise, seed: number): PublishedExercise => ({
  exerciseId: exercise.id,
  lessonId: exercise.lessonId,
  contentVersion: exercise.contentVersion,
  seed,
  title: exercise.title,
  kind: exercise.kind,
  promptHtml: exercise.prompt,
  variables: 'variables' in exercise.rubric ? exercise.rubric.variables : [],
  hintCount: exercise.hints.length,
  ...(exercise.given && { given: exercise.given }),
  ...(exercise.window && { window: exercise.window }),
  ...(exercise.placeholder !== undefined && { placeholder: exercise.placeholder }),
  ...(Object.keys(exercise.parameters).length > 0 && { varied: true as const }),
  ...publishSheet(exercise),
})

/** Field by field too, options and all. */
const publishSheet = (exercise: AuthoredExercise): AnswerSheet => ({
  ...(exercise.options && {
    options: exercise.options.map(({ id, html, plain, curve }) => ({
      id,
      html,
      plain,
      ...(curve !== undefined && { curve }),
    })),
  }),
  ...(exercise.multiple !== undefined && { multiple: exercise.multiple }),
  ...(exercise.code !== undefined && { code: exercise.code }),
  ...(exercise.plane && { plane: exercise.plane }),
  ...(exercise.sketch && { sketch: exercise.sketch }),
  ...(exercise.training && { training: exercise.training }),
  ...(exercise.shape && { shape: exercise.shape }),
  ...(exercise.picture && { picture: exercise.picture }),
})

/**
 * One hint, as the learner asked for it.
 *
 * @param level 1 to the number of hints; undefined is returned beyond.
 */
export function publishHint(exercise: AuthoredExercise, level: number): Hint | undefined {
  const hint = exercise.hints[level - 1]
  return (
    hint && {
      level,
      html: hint.text,
      ...(hint.highlight !== undefined && { highlight: hint.highlight }),
    }
  )
}
