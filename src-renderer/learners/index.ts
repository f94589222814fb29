export { default as LearnerChip } from './LearnerChip.vue'
export { useLearners } from './learners-store.ts'
