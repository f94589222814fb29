declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type LessonId = Id<'lesson'>
export type ExerciseId = Id<'exercise'>
/** UUIDv7: sorts by the time it was made. */
export type AttemptId = Id<'attempt'>
export type LearnerId = Id<'learner'>
