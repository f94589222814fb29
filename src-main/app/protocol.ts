import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'nabla'
/** The one origin whose pages may talk to the main process. */
export const appOrigin = `${scheme}://app`

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/**
 * Inline styles are allowed because Chart.js, CodeMirror and KaTeX set style attributes; scripts
 * come from the app alone, and nothing may be fetched, framed or submitted anywhere else.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Before the app is ready: makes nabla:// a secure origin of its own, with V8's code cache, and has
 * Node load its fetch classes, which it does at their first use, while there is nothing else to do.
 */
export function declareProtocol(): void {
  void new Response(new Request(`${appOrigin}/`).url).arrayBuffer()
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built page from `directory`, and nothing outside it.
 * @returns fulfilled once the page itself has been answered for the first time: from then on the
 * window is busy with loading it, and the main process is free
 */
export function serveProtocol(directory: string): Promise<void> {
  let tell: (() => void) | undefined
  const served = new Promise<void>((resolve) => {
    tell = resolve
  })
  protocol.handle(scheme, async (request) => {
    const { pathname } = new URL(request.url)
    const path = normalize(join(directory, decodeURIComponent(pathname)))
    const type = contentTypes[extname(path)]
    if (!request.url.startsWith(`${appOrigin}/`) || !path.startsWith(directory + sep) || !type) {
      return new Response('not found', { status: 404 })
    }
    try {
      const content = await readFile(path)
      // After the answer has left, which takes some turns of the event loop.
      if (type === contentTypes['.html']) setTimeout(() => tell?.(), 10)
      return new Response(content, {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
  return served
}
