export { default as AnswerEditor } from './AnswerEditor.vue'
export { default as TypesetFormula } from './TypesetFormula.vue'
