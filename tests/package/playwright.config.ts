import { defineConfig } from '@playwright/test'

// One story in order: made, installed, used, upgraded, removed.
export default defineConfig({
  outputDir: '../../out/package',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  reporter: [['list'], ['json', { outputFile: '../../out/test/package.json' }]],
})
