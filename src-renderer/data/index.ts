export { default as OpenedFile } from './OpenedFile.vue'
