export { dropFirstPage, keepFirstPage } from './keep-first-page.ts'
