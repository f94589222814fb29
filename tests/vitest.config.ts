import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

// Two rooms: what runs in Node, and what needs a page.
export default defineConfig({
  root,
  test: {
    // Bounds a hang; how fast a test is depends on what else the machine does.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    setupFiles: ['tests/support/property-seed.ts'],
    outputFile: { json: 'out/test/unit.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.ts'],
        },
      },
    ],
  },
})
