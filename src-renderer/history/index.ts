export { default as AttemptPage } from './AttemptPage.vue'
export { default as HistoryPage } from './HistoryPage.vue'
export { default as RecentAttempts } from './RecentAttempts.vue'
