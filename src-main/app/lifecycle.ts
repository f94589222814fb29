import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'

/**
 * Lets one process at a time work on a data folder. A second start brings the first one's window
 * to the front and ends.
 * @returns false in the second process
 */
export function claimDataFolder(window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const open = window()
    if (!open) return
    if (open.isMinimized()) open.restore()
    open.show()
    open.focus()
  })
  return true
}

/** Quits with the last window, and opens one again on macOS when the dock icon is clicked. */
export function followWindows(open: () => void, window: () => BrowserWindow | undefined): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (!window()) open()
  })
}

/** Runs `close` once before the app ends, however it was asked to; a hanging close cannot keep it. */
export function closeBeforeQuit(close: () => Promise<void>, patienceMs = 2000): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
    void Promise.race([close().catch(() => undefined), patience]).then(() => {
      closed = true
      // In a turn of its own: Electron ignores a quit asked for while it still handles this one.
      setImmediate(() => {
        app.quit()
      })
    })
  })
}

/**
 * For a command: the page's own storage is left to the app that may be open on the same data, and
 * the end of the last window is not the end. Returns what ends the app with a code.
 */
export function goWithoutWindow(): (code: number) => void {
  const session = mkdtempSync(join(tmpdir(), 'nabla-command-'))
  app.setPath('sessionData', session)
  app.on('window-all-closed', () => undefined)
  app.disableHardwareAcceleration()
  return (code) => {
    rmSync(session, { recursive: true, force: true, maxRetries: 3 })
    app.exit(code)
  }
}
