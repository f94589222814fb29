import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import icon from './icons/icon.png?asset'
import { appOrigin } from './protocol.ts'
import { developmentServer } from './security.ts'
import { restoreWindowState, saveWindowState, smallest } from './window-state.ts'

/** As in the renderer's tokens: what shows before the first paint. */
const paper = { light: '#fbfaf7', dark: '#16181d' }

/** Creates the one window, hidden until it has something to show, where it was last time. */
export function createWindow(): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { bounds, maximized, theme } = restoreWindowState(stateFile, areas)
  nativeTheme.themeSource = theme
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spell checker would fetch dictionaries.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    saveWindowState(stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      theme: nativeTheme.themeSource,
    })
  })
  void window.loadURL(developmentServer() ?? `${appOrigin}/index.html`)
  return window
}
