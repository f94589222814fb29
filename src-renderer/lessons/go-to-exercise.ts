import type { ExerciseId } from '../../src-shared/domain/index.ts'

/** Brings an exercise that stands within `host` into view, with the focus on it. */
export function goToExercise(host: ParentNode | null, exerciseId: ExerciseId): void {
  const card = host?.querySelector<HTMLElement>(`[data-exercise="${exerciseId}"]`)
  card?.scrollIntoView({ block: 'start' })
  card?.focus({ preventScroll: true })
}
