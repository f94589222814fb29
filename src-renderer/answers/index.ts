export { default as AnswerField } from './AnswerField.vue'
export { firstAnswer, hasAnswer, missingAnswer, sameAnswer } from './answer-values.ts'
export { describeAnswer } from './answer-text.ts'
export { default as SelfAssessment } from './SelfAssessment.vue'
