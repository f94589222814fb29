export { launchApp, type LaunchOptions, type LaunchedApp } from './launch.ts'
export { hasDisplay, openVirtualDisplay, withDisplay } from './virtual-display.ts'
export { makeDataDir } from './data-dir.ts'
