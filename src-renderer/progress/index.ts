export { default as MasteryDots } from './MasteryDots.vue'
export { lessonStates } from './lesson-states.ts'
export type { LessonState, LessonWithState } from './lesson-states.ts'
export { useProgress } from './progress-store.ts'
