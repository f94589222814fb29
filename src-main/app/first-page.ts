import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import type { FirstPage } from '../../src-shared/domain/index.ts'

const kept = v.object({
  /** The page of the build that drew it: its scripts' names tell one build from another. */
  build: v.string(),
  body: v.string(),
  styles: v.string(),
})

export interface FirstPageKeeper {
  /** Replaces what was kept; null keeps nothing any more. Losing it is harmless: no error is thrown. */
  readonly keep: (page: FirstPage | null) => void
  /** The app's own page with what was kept in it, if that was drawn by this very build. */
  readonly putInto: (html: string) => string
}

/**
 * Keeps what the window last showed at the top of a lesson, and serves it with the page at the next
 * start: the learner reads on while the scripts and the database behind it are still being opened.
 * Visual Studio Code does the same with the outline of its window (`partsSplash`).
 * @param file where it lies
 * @param index the app's own page
 */
export function createFirstPage(file: string, index: string): FirstPageKeeper {
  return {
    keep(page) {
      try {
        if (page === null) {
          rmSync(file, { force: true })
          return
        }
        const build = readFileSync(index, 'utf8')
        writeFileSync(`${file}.new`, JSON.stringify({ build, ...page }))
        renameSync(`${file}.new`, file)
      } catch {
        return
      }
    },
    putInto(html) {
      const page = read(file)
      return page?.build === html ? compose(html, page) : html
    },
  }
}

function read(file: string): v.InferOutput<typeof kept> | undefined {
  try {
    const parsed = v.safeParse(kept, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** What the page needs of its own, which must not hold up what stands before it. */
const loads =
  /<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>/g

function compose(html: string, { body, styles }: FirstPage): string {
  const moved = html.match(loads) ?? []
  // Functions, because a `$` in a replacement text has a meaning.
  return html
    .replace(loads, '')
    .replace('</head>', () => `<style id="first-page-styles">${styles}</style></head>`)
    .replace(
      '<div id="app"></div>',
      () =>
        `<div id="first-page" inert aria-hidden="true">${body}</div><div id="app"></div>${moved.join('')}`,
    )
}
