export { default as AttemptLine } from './AttemptLine.vue'
export { default as VerdictMark } from './VerdictMark.vue'
export {
  currentZone,
  dayBefore,
  dayOf,
  formatDay,
  formatExact,
  formatRelative,
  formatTime,
  knownZone,
} from './times.ts'
export { useNow } from './use-now.ts'
