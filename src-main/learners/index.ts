export { waitBefore } from './patience.ts'
export { hashSecret, matchesSecret } from './secret.ts'
