import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Keeper } from '../../../src-main/store/index.ts'
import { writeFile } from '../../../src-main/transfer/write-file.ts'
import { keepHere } from '../store/support/keep-here.ts'
import { makeAttempt } from '../store/support/make-attempt.ts'
import { makeDirectory } from '../store/support/open-here.ts'
import { exportHere, linesOf } from './support/transfer-here.ts'

const answers = [
  '3x² − 4x',
  '=HYPERLINK("http://evil")',
  '-4x',
  '+1',
  '@cmd',
  'a, "b"\nc',
  '<script>',
]

async function filled(texts: readonly string[] = answers): Promise<[Keeper, string]> {
  const directory = makeDirectory()
  const keeper = await keepHere(directory)
  const learnerId = keeper.store().learners.current().id
  for (const text of texts) {
    const attempt = makeAttempt(learnerId, v7(), { input: { kind: 'expression', text } })
    keeper.store().attempts.save(attempt)
    keeper.store().attempts.annotate(attempt.id, { note: '<b>hm</b> & so', disputed: true })
  }
  return [keeper, directory]
}

/** RFC 4180, for what the table holds. */
function cellsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

describe('the table', () => {
  it('is UTF-8 with a mark for spreadsheets, ISO times, and no formula in it', async () => {
    const [keeper, directory] = await filled()
    const file = await exportHere(keeper, directory, 'csv')
    expect([...readFileSync(file).subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = cellsOf(file)
    const column = (name: string) => rows.map((row) => row[head!.indexOf(name)])
    expect(column('answer')).toStrictEqual([
      ...[
        '3x² − 4x',
        `'=HYPERLINK("http://evil")`,
        `'-4x`,
        `'+1`,
        `'@cmd`,
        'a, "b"\nc',
        '<script>',
      ],
    ])
    expect(column('handed_in')[0]).toBe('2026-03-29T01:30:00.123Z')
    expect(column('seconds')[0]).toBe('61.235')
    expect(column('hints')[0]).toBe('1 2')
    expect(column('misconceptions')[0]).toBe('sign')
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })
})

describe('xAPI statements', () => {
  it('carry who, what and how it went, by the attempt’s own id', async () => {
    const [keeper, directory] = await filled(['3x²'])
    const [line, ...others] = linesOf(await exportHere(keeper, directory, 'xapi'))
    expect(others).toStrictEqual([])
    expect(JSON.parse(line!)).toMatchObject({
      id: keeper.store().attempts.page({ limit: 1 }).attempts[0]!.id,
      timestamp: '2026-03-29T01:30:00.123Z',
      actor: { account: { name: keeper.store().learners.current().id } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://nabla.invalid/exercises/derivative-of-a-cubic' },
      result: { success: false, response: '3x²', duration: 'PT61.23S', completion: true },
    })
  })
})

describe('the report', () => {
  it('is one page without scripts, in which answers and notes are text', async () => {
    const [keeper, directory] = await filled()
    const html = readFileSync(await exportHere(keeper, directory, 'html'), 'utf8')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('&lt;b&gt;hm&lt;/b&gt; &amp; so')
    expect(html).not.toMatch(/<script|<b>|https?:\/\/(?!evil)/)
    expect(html.match(/<code>/g)).toHaveLength(answers.length)
    expect(html).toMatch(/Sunday,? 29 March 2026/)
    // Local time in Berlin, where the clock went from 02:00 to 03:00 that night.
    expect(html).toContain('03:30')
  })

  it('of nothing says so', async () => {
    const [keeper, directory] = await filled([])
    const html = readFileSync(await exportHere(keeper, directory, 'html'), 'utf8')
    expect(html).toContain('No answer has been handed in yet.')
  })
})

describe('writing a file', () => {
  const none = new AbortController().signal

  it('cancelled leaves nothing, and the file of that name as it was', async () => {
    const directory = makeDirectory()
    const file = join(directory, 'work.csv')
    writeFileSync(file, 'before')
    const controller = new AbortController()
    async function* pieces(): AsyncGenerator<string> {
      yield 'one'
      controller.abort()
      yield await Promise.resolve('two')
    }
    await expect(writeFile(file, pieces(), controller.signal)).rejects.toThrow(/^cancelled/)
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(directory)).toStrictEqual(['work.csv'])
  })

  it('where nothing can be written is a failure with a code', async () => {
    const directory = makeDirectory()
    mkdirSync(join(directory, 'taken.csv'))
    const pieces = async function* (): AsyncGenerator<string> {
      yield await Promise.resolve('x')
    }
    await expect(writeFile(join(directory, 'no/such/x'), pieces(), none)).rejects.toThrow(
      /^file-unwritable/,
    )
    await expect(writeFile(join(directory, 'taken.csv'), pieces(), none)).rejects.toThrow(
      /^file-unwritable/,
    )
    expect(existsSync(join(directory, 'taken.csv.unfinished'))).toBe(false)
  })
})
