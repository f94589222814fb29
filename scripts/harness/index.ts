export { makeDataDir } from './data-dir.ts'
export { launchApp, type LaunchOptions, type LaunchedApp } from './launch.ts'
export { useRuntime } from './prepare.ts'
export { hasDisplay, withDisplay } from './virtual-display.ts'
