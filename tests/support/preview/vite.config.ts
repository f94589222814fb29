import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// The lesson page without Electron, over a stub of the bridge: for looking at it while it is built.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue()],
  server: { port: 5199, strictPort: true, fs: { strict: false } },
})
