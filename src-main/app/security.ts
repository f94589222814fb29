import { app, session, shell } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { appOrigin } from './protocol.ts'

/** Pages outside the app that a learner may be sent to, in the system's browser. */
const externalHosts: ReadonlySet<string> = new Set(['www.electronjs.org'])

/** Set by electron-vite while developing; never in a package. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}

function isOwnPage(url: string): boolean {
  const server = developmentServer()
  const { origin } = new URL(url)
  // Chromium gives a custom scheme the origin "null" outside the page itself.
  return (
    url.startsWith(`${appOrigin}/`) || (server !== undefined && origin === new URL(server).origin)
  )
}

/** Messages count only from the main frame of the app's own page. */
export function trustsSender({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
}

/** No new windows, no navigation, no permissions and no network, for every page there will be. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(({ url }) => {
      openExternal(url)
      return { action: 'deny' }
    })
  })
}

/** The part that needs a session, so only once the app is ready. */
export function lockDownSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  const server = developmentServer()
  if (server) return
  defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_details, decide) => {
      decide({ cancel: true })
    },
  )
}

function openExternal(url: string): void {
  if (!URL.canParse(url)) return
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' && externalHosts.has(hostname)) void shell.openExternal(url)
}
