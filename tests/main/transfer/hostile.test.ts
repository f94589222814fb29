import fc from 'fast-check'
import katex from 'katex'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { publish } from '../../../src-shared/content/index.ts'
import { readLines } from '../../../src-main/transfer/read-lines.ts'
import { isSafeHtml } from '../../../src-main/store/portable/safe-html.ts'
import { allExercises } from '../../support/compiled-content.ts'
import { cases } from '../../support/sizes.ts'
import { keepHere } from '../store/support/keep-here.ts'
import { makeAttempt } from '../store/support/make-attempt.ts'
import { makeDirectory } from '../store/support/open-here.ts'
import { databaseIn, faultsOf } from '../store/support/paths.ts'
import { exportHere, importHere, linesOf } from './support/transfer-here.ts'

async function makeExport(count = 5): Promise<string> {
  const directory = makeDirectory()
  const keeper = await keepHere(directory)
  const learnerId = keeper.store().learners.current().id
  for (let number = 0; number < count; number += 1) {
    keeper.store().attempts.save(makeAttempt(learnerId, v7()))
  }
  const file = await exportHere(keeper, directory, 'json')
  keeper.close()
  return file
}

type Edit = (line: Record<string, unknown>) => unknown
/** What someone could make of an attempt's line, and what is said of it. */
const edits: readonly (readonly [reason: string, name: string, edit: Edit])[] = [
  ['not-json', 'cut off', (line) => JSON.stringify(line).slice(0, -9)],
  ['unknown', 'of another type', (line) => ({ ...line, type: 'virus' })],
  ['unknown', 'no object', () => [1, 2]],
  ['invalid', 'with an id that is none', (line) => ({ ...line, id: "' OR 1=1 --" })],
  ['invalid', 'at no time', (line) => ({ ...line, submittedAt: '2026-13-45T99:99:99.000Z' })],
  ['invalid', 'of negative length', (line) => ({ ...line, durationMs: -1 })],
  [
    'invalid',
    'with another verdict',
    (line) => ({ ...line, score: { status: 'scored', verdict: 'perfect' } }),
  ],
  ['invalid', 'without an answer', ({ input: _, ...line }) => line],
  [
    'invalid',
    'nested without end',
    (line) => JSON.stringify(line).replace('[1,2]', '['.repeat(50_000) + ']'.repeat(50_000)),
  ],
  [
    'variant-missing',
    'at an exercise that is not in the file',
    (line) => ({ ...line, variant: 'ab'.repeat(32) }),
  ],
  ['learner-missing', 'of nobody', (line) => ({ ...line, learnerId: v7() })],
  [
    'unsafe-html',
    'with a script in its feedback',
    ({ score, ...line }) => ({
      ...line,
      score: {
        ...(score as object),
        feedback: [{ code: 'x', html: '<img src=x onerror=alert(1)>' }],
      },
    }),
  ],
]

describe('an export that someone has changed', () => {
  it.each(edits)('is taken in but for the line that is %s: %s', async (reason, _, edit) => {
    const file = await makeExport()
    const lines = [...linesOf(file)]
    const at = lines.findIndex((line) => line.includes('"type":"attempt"')) + 2
    const edited = edit(JSON.parse(lines[at]!) as Record<string, unknown>)
    lines[at] = typeof edited === 'string' ? edited : JSON.stringify(edited)
    writeFileSync(file, lines.join('\r\n'))
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const report = await importHere(keeper, file)
    expect(report).toMatchObject({
      added: { attempts: 4 },
      ...{ skipped: 1, problems: [{ line: at + 1, reason }], complete: true },
    })
    keeper.close()
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it('does not pass a changed question off as the one that was asked', async () => {
    const file = await makeExport()
    writeFileSync(file, readFileSync(file, 'utf8').replace('<p>Find', '<p>Do not find'))
    const report = await importHere(await keepHere(makeDirectory()), file)
    expect(report.problems[0]).toMatchObject({ reason: 'altered' })
    expect(report.problems.slice(1).every(({ reason }) => reason === 'variant-missing')).toBe(true)
    expect(report.added.attempts).toBe(0)
  })

  it('does not change an attempt that is here', async () => {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const attempt = makeAttempt(keeper.store().learners.current().id, v7())
    keeper.store().attempts.save(attempt)
    const file = await exportHere(keeper, directory, 'json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('3x² −', '9x² −'))
    const report = await importHere(keeper, file)
    expect(report.problems).toMatchObject([{ reason: 'conflict' }])
    expect(keeper.store().attempts.open(attempt.id)).toStrictEqual(attempt)
  })

  it('cut off anywhere gives exactly the attempts that are whole, and says that the end is missing', async () => {
    const bytes = readFileSync(await makeExport(12))
    const directory = makeDirectory()
    const file = join(directory, 'cut.jsonl')
    const headLength = bytes.indexOf(10) + 1
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: headLength, max: bytes.length - 3 }), async (length) => {
        writeFileSync(file, bytes.subarray(0, length))
        const keeper = await keepHere(makeDirectory())
        const report = await importHere(keeper, file)
        const whole = bytes.subarray(0, length).toString('latin1').split('\n').slice(0, -1)
        const attempts = whole.filter((line) => line.includes('"type":"attempt"')).length
        // The last line may be whole but for its line end.
        expect([attempts, attempts + 1]).toContain(report.added.attempts)
        expect(keeper.store().attempts.page({ limit: 1 }).all).toBe(report.added.attempts)
        expect(report.complete).toBe(false)
        keeper.close()
      }),
      { numRuns: cases(25, 500) },
    )
  })

  it('with bytes changed anywhere is never half taken in', async () => {
    const bytes = readFileSync(await makeExport(6))
    const directory = makeDirectory()
    const file = join(directory, 'changed.jsonl')
    const headLength = bytes.indexOf(10) + 1
    const change = fc.tuple(fc.integer({ min: headLength, max: bytes.length - 1 }), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 9 }), async (changes) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        writeFileSync(file, changed)
        const target = makeDirectory()
        const keeper = await keepHere(target)
        const report = await importHere(keeper, file)
        const { attempts } = keeper.store().attempts.page({ limit: 100 })
        expect(attempts).toHaveLength(report.added.attempts)
        for (const { id } of attempts) keeper.store().attempts.open(id)
        keeper.close()
        expect(faultsOf(databaseIn(target))).toStrictEqual([])
      }),
      { numRuns: cases(25, 500) },
    )
  })
})

describe('lines of a file of any size', () => {
  async function* chunks(count: number, of: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let number = 0; number < count; number += 1) yield await Promise.resolve(of)
  }

  it('never gather more than one line may hold', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x61)
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks(cases(600, 4000), megabyte)) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        yield chunk.slice()
      }
      yield new TextEncoder().encode('\nend\n')
    }
    const lines = []
    for await (const line of readLines(watched())) lines.push(line)
    expect(lines).toMatchObject([
      { number: 1, problem: 'too-long' },
      { number: 2, text: 'end' },
    ])
    // Far less than the file; how much less is the garbage collector's matter.
    expect(most).toBeLessThan(400e6)
  })

  it('are the same however the file falls into chunks', async () => {
    const text = '\ufeff{"a":"é∇"}\n\n  \nlast, without end'
    const bytes = new TextEncoder().encode(text)
    for (let size = 1; size <= bytes.length; size += 1) {
      const pieces = (async function* () {
        for (let at = 0; at < bytes.length; at += size) {
          yield await Promise.resolve(bytes.subarray(at, at + size))
        }
      })()
      const lines = []
      for await (const line of readLines(pieces)) lines.push(line)
      expect(lines).toMatchObject([
        { number: 1, text: '{"a":"é∇"}' },
        { number: 4, text: 'last, without end', bytes: bytes.length },
      ])
    }
  })

  it('that are not UTF-8 are told', async () => {
    const lines = []
    for await (const line of readLines(chunks(1, new Uint8Array([0xff, 0xfe, 10, 0x61])))) {
      lines.push(line)
    }
    expect(lines).toMatchObject([{ problem: 'not-utf8' }, { text: 'a' }])
  })
})

describe('HTML that may be shown', () => {
  it('is that of every exercise there is', () => {
    // What is still to be filled in with a draw's numbers is typeset after it.
    const prompts = allExercises.map((exercise) => publish(exercise, 1).promptHtml)
    for (const html of prompts) {
      expect(isSafeHtml(html.replace(/<\/?x-tex(-block)?>/g, '')), html).toBe(true)
    }
    expect(prompts.length).toBeGreaterThan(1)
  })

  it.each([
    String.raw`\sqrt{\frac{x^2+1}{3}} \quad \overline{w} \vec{v} \underbrace{ab}_{n}`,
    String.raw`\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \left\lVert w \right\rVert`,
    String.raw`\int_0^1 f\,dx = \sum_{i=1}^{n} \boxed{x_i} \text{ if } x \ne 0 \color{red}{y}`,
    String.raw`\begin{aligned} a &= b \\ \nabla f &= \cancel{0} \end{aligned} \xrightarrow{h \to 0}`,
  ])('is the typeset formula %s', (tex) => {
    const html = katex.renderToString(tex, { displayMode: true, throwOnError: true })
    expect(isSafeHtml(html), html).toBe(true)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="https://evil.example">here</a>',
    '<p onclick="x()">',
    '<p style="position:fixed;inset:0">',
    '<p style="background:url(https://evil.example)">',
    '<svg><use href="#x"/></svg>',
    '<iframe srcdoc="x">',
    '<form action="x"><input></form>',
    '<math href="javascript:alert(1)">',
    '<style>*{display:none}</style>',
    '<p id="main">',
    '<scr<script>ipt>',
    '<p title="a"onclick="x">',
    '<p x=`y`>',
    '<!-- --><p>',
    '<p\u0000onclick="x">',
  ])('is not %s', (html) => {
    expect(isSafeHtml(html)).toBe(false)
  })
})
