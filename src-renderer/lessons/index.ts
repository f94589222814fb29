export { default as AnswerReview } from './AnswerReview.vue'
export { default as ExerciseCard } from './ExerciseCard.vue'
export { newSeed } from './new-seed.ts'
export { wantedQuery } from './wanted-exercise.ts'
