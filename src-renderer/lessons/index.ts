export { default as AnswerReview } from './AnswerReview.vue'
