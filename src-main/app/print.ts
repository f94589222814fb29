import { BrowserWindow } from 'electron'

/** A session of its own, kept nowhere: it may read the one file, and reaches no network. */
const partition = 'nabla-print'

/** Prints a page that is one file of its own on A4, without a window to be seen; its bytes as PDF. */
export async function printPage(file: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
    },
  })
  try {
    const { session } = window.webContents
    session.setPermissionRequestHandler((_contents, _permission, decide) => {
      decide(false)
    })
    session.webRequest.onBeforeRequest(
      { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
      (_details, decide) => {
        decide({ cancel: true })
      },
    )
    await window.loadFile(file)
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
  } finally {
    window.destroy()
  }
}
