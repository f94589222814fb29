import { defineConfig } from '@playwright/test'

// One at a time: each test has an Electron of its own, and starting them together only slows them.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../out/test/e2e.json' }]],
})
