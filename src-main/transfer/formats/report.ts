import { messages } from '../../messages/index.ts'
import type { AttemptRow } from '../../store/index.ts'
import type { ExportSource, ExportSubject, Format } from '../source.ts'
import { hintsOf, wholeAnswer } from './facts.ts'
import { reportStyle } from './report-style.ts'

const text = messages.report
const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}
const escape = (value: string): string => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => escape(String(values[name] ?? '')))

interface Sum {
  readonly lessonId: string
  title: string
  attempts: number
  right: number
  alone: number
  milliseconds: number
}

async function sumUp(source: ExportSource, subject: ExportSubject): Promise<readonly Sum[]> {
  const sums = new Map<string, Sum>()
  for await (const row of source.attempts(subject.learner.id)) {
    const { lessonId, exerciseId, title } = row
    const key = `${lessonId}/${exerciseId}`
    const empty = { attempts: 0, right: 0, alone: 0, milliseconds: 0 }
    const sum = sums.get(key) ?? { lessonId, title, ...empty }
    sums.set(key, sum)
    sum.title = title
    sum.attempts += 1
    sum.milliseconds += row.durationMs
    if (row.verdict === 'correct') sum.right += 1
    if (row.verdict === 'correct' && row.assisted === 0) sum.alone += 1
  }
  return [...sums.values()]
}

function spent(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return `${Math.round(milliseconds / 1000)} s`
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const number = (value: string | number): string => `<td class="number">${value}</td>`
/** The columns from `numbers` on hold numbers. */
const headed = (names: readonly string[], numbers: number): string => {
  const cells = names.map((name, index) =>
    index < numbers ? `<th>${escape(name)}</th>` : `<th class="number">${escape(name)}</th>`,
  )
  return `<thead><tr>${cells.join('')}</tr></thead>`
}

function overview(sums: readonly Sum[], { lessonTitle }: ExportSubject): string {
  const total = (of: (sum: Sum) => number): number => sums.reduce((all, sum) => all + of(sum), 0)
  const facts = [
    [text.attempts, total(({ attempts }) => attempts)],
    [text.right, total(({ right }) => right)],
    [text.alone, total(({ alone }) => alone)],
    [text.time, spent(total(({ milliseconds }) => milliseconds))],
  ] as const
  const rows = sums.map(
    (sum) =>
      `<tr><td>${escape(lessonTitle(sum.lessonId))}</td><td>${escape(sum.title)}</td>` +
      `${number(sum.attempts)}${number(sum.right)}${number(sum.alone)}${number(spent(sum.milliseconds))}</tr>`,
  )
  const names = [text.lesson, text.exercise, text.attempts, text.right, text.rightAlone, text.time]
  return (
    `<dl class="sums">${facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>` +
    `<h2>${escape(text.byExercise)}</h2><table>${headed(names, 2)}<tbody>${rows.join('')}</tbody></table>`
  )
}

/** Where the learner was; UTC where this computer does not know the zone. */
function local(row: AttemptRow, style: Intl.DateTimeFormatOptions): string {
  const at = new Date(row.submittedAt)
  try {
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: row.zone }).format(at)
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format(at)
  }
}

function attemptRow(row: AttemptRow): string {
  const note = row.note === null || row.note === '' ? '' : row.note
  const said = [note, row.disputed === 1 ? text.disputed : ''].filter((part) => part !== '')
  const hints = hintsOf(row)
  return (
    `<tr><td class="when">${local(row, { timeStyle: 'short' })}</td><td>${escape(row.title)}</td>` +
    `<td><code>${escape(wholeAnswer(row).slice(0, 2000))}</code>` +
    `${said.map((part) => `<div class="note">${escape(part)}</div>`).join('')}</td>` +
    `<td class="${row.verdict}">${escape(text.verdicts[row.verdict])}</td>` +
    `${number(hints.length === 0 ? '–' : hints.join(', '))}${number(spent(row.durationMs))}</tr>`
  )
}

/**
 * A page to read and to print: sums, a table by exercise, then every answer day by day.
 * @param longest how many attempts are listed, the newest; the sums count all of them
 */
export const report = (longest = Infinity): Format =>
  async function* (source, subject, onAttempt) {
    const { learner, appVersion, exportedAt } = subject
    const title = learner.name === '' ? text.title : fill(text.titleOf, { name: learner.name })
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(
      new Date(exportedAt),
    )
    yield (
      `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
      `<style>${reportStyle}</style></head><body><h1>${title}</h1>` +
      `<p class="made">${fill(text.made, { date, version: appVersion })}</p>`
    )
    const sums = await sumUp(source, subject)
    const count = source.count(learner.id)
    if (sums.length === 0) yield `<p>${escape(text.empty)}</p>`
    else {
      yield overview(sums, subject)
      yield (
        `<h2>${escape(text.byDay)}</h2><p class="times">${escape(text.times)} ` +
        `${count > longest ? fill(text.cut, { count: longest }) : ''}</p>`
      )
      yield* days(source, subject, count - longest, onAttempt)
    }
    yield '</body></html>\n'
  }

async function* days(
  source: ExportSource,
  { learner }: ExportSubject,
  passOver: number,
  onAttempt: () => void,
): AsyncGenerator<string> {
  let day = ''
  let place = 0
  const names = [text.when, text.exercise, text.answer, text.verdict, text.hints, text.took]
  for await (const row of source.attempts(learner.id)) {
    place += 1
    onAttempt()
    if (place <= passOver) continue
    const its = local(row, { dateStyle: 'full' })
    if (its !== day) {
      yield `${day === '' ? '' : '</tbody></table>'}<h3>${its}</h3><table class="day">${headed(names, 4)}<tbody>`
      day = its
    }
    yield attemptRow(row)
  }
  if (day !== '') yield '</tbody></table>'
}
