export { viridis } from './colours.ts'
export { drawLayers } from './layers-plugin.ts'
