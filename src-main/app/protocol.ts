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

/** Before the app is ready: makes nabla:// a secure origin of its own, with V8's code cache. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built page from `directory`, and nothing outside it.
 * @param putInto what becomes of the page itself before it is served
 * @returns fulfilled once the window has what it asked for: from then on it is busy with that, and
 * the main process is free. Before that whatever blocks the process keeps the window waiting.
 */
export function serveProtocol(directory: string, putInto: (html: string) => string): Promise<void> {
  const { answered, quiet } = untilQuiet()
  // `protocol.handle` hands a file over in pieces, each in a turn of the event loop of its own, and
  // loads Node's fetch first: 100 ms of a start. It has no replacement that lets headers be set.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  protocol.registerBufferProtocol(scheme, ({ url }, reply) => {
    const path = pathOf(url, directory)
    const type = path === undefined ? undefined : contentTypes[extname(path)]
    if (path === undefined || type === undefined) {
      reply(notFound)
      return
    }
    void readFile(path).then(
      (content) => {
        const isPage = type === contentTypes['.html']
        reply({
          data: isPage ? Buffer.from(putInto(content.toString())) : content,
          mimeType: type.split(';')[0] ?? type,
          charset: 'utf-8',
          headers: {
            'content-type': type,
            'content-security-policy': contentSecurityPolicy,
            'x-content-type-options': 'nosniff',
          },
        })
        if (!isPage) answered()
      },
      () => {
        reply(notFound)
      },
    )
  })
  return quiet
}

const notFound = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('not found') }

function pathOf(url: string, directory: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined
  try {
    const path = normalize(join(directory, decodeURIComponent(new URL(url).pathname)))
    return path.startsWith(directory + sep) ? path : undefined
  } catch {
    // Not what anything in the page asks for: a broken percent sign.
    return undefined
  }
}

/** The page asks for all its files in one go. */
const quietMs = 8

function untilQuiet(): { readonly answered: () => void; readonly quiet: Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let tell = (): void => undefined
  const quiet = new Promise<void>((resolve) => {
    tell = resolve
  })
  return {
    quiet,
    answered() {
      clearTimeout(timer)
      timer = setTimeout(tell, quietMs)
    },
  }
}
