export { default as AnswerReview } from './AnswerReview.vue'
export { default as ExerciseCard } from './ExerciseCard.vue'
