import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFirstPage } from '../../../src-main/app/first-page.ts'
import type { FirstPageKeeper } from '../../../src-main/app/first-page.ts'

const built = `<!doctype html>
<html>
  <head>
    <script type="module" crossorigin src="./assets/index-a1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/ui-b2.js">
    <link rel="stylesheet" crossorigin href="./assets/ui-c3.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>`
const page = { body: '<h1>It costs $& or $1</h1>', styles: 'h1 { content: "$`" }' }

let directory = ''
let file = ''
let firstPage: FirstPageKeeper

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nabla-first-page-'))
  file = join(directory, 'first-page.json')
  const index = join(directory, 'index.html')
  writeFileSync(index, built)
  firstPage = createFirstPage(file, index)
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

describe('the first page', () => {
  it('is the app’s own as long as nothing was kept', () => {
    expect(firstPage.putInto(built)).toBe(built)
  })

  it('shows what was kept, letter by letter, before anything is loaded', () => {
    firstPage.keep(page)
    const html = firstPage.putInto(built)
    expect(html).toContain(`<style id="first-page-styles">${page.styles}</style></head>`)
    expect(html).toContain(`<div id="first-page" inert aria-hidden="true">${page.body}</div>`)
    const shown = html.indexOf(page.body)
    for (const load of ['index-a1.js', 'ui-b2.js', 'ui-c3.css']) {
      expect(html.split(load)).toHaveLength(2)
      expect(html.indexOf(load)).toBeGreaterThan(shown)
    }
    expect(html).toContain('<div id="app"></div>')
  })

  it('is the app’s own again once nothing is to be kept', () => {
    firstPage.keep(page)
    firstPage.keep(null)
    firstPage.keep(null)
    expect(firstPage.putInto(built)).toBe(built)
    expect(readdirSync(directory)).toEqual(['index.html'])
  })

  it('does not show what another build of the app has drawn', () => {
    firstPage.keep(page)
    const updated = built.replace('index-a1', 'index-d4')
    expect(firstPage.putInto(updated)).toBe(updated)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['something else', () => '{"build":1}'],
    ['empty', () => ''],
  ])('is the app’s own where the file is %s', (_name, spoil) => {
    firstPage.keep(page)
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    expect(firstPage.putInto(built)).toBe(built)
  })

  it('is merely not kept where the folder has gone', () => {
    const gone = createFirstPage(
      join(directory, 'gone', 'page.json'),
      join(directory, 'index.html'),
    )
    gone.keep(page)
    gone.keep(null)
    expect(gone.putInto(built)).toBe(built)
  })
})
