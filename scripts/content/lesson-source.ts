import { stepKinds } from '../../src-shared/domain/index.ts'
import type { StepKind } from '../../src-shared/domain/index.ts'
import type { Report } from './problems.ts'

/** A piece of a lesson's text with the line it begins on. */
export interface SourcePart {
  readonly type: 'prose' | 'exploration' | 'exercise'
  /** What follows the container's word, e.g. `secant-to-tangent`; empty for prose. */
  readonly name: string
  /** Markdown of prose, YAML of a container. */
  readonly text: string
  readonly line: number
}
export interface SourceStep {
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  readonly line: number
  readonly parts: readonly SourcePart[]
}
export interface LessonSource {
  /** YAML between the `---` lines; begins on line 2. */
  readonly frontMatter: string
  readonly steps: readonly SourceStep[]
}

const stepHeading = /^## ([a-z]+): (.+?) \{#([a-z0-9][a-z0-9-]*)\}$/
const containerStart = /^::: ?(exploration|exercise) ([a-z0-9][a-z0-9-]*)$/

/** Splits `lesson.md` into front matter, steps and their parts. */
export function splitLesson(source: string, report: Report): LessonSource {
  const lines = source.split(/\r?\n/)
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end === -1) {
    report(1, 'a lesson begins with front matter between two lines of ---')
    return { frontMatter: '', steps: [] }
  }
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    steps: splitSteps(lines, end + 1, report),
  }
}

function splitSteps(lines: readonly string[], start: number, report: Report): SourceStep[] {
  const starts: number[] = []
  let fenced = false
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('```')) fenced = !fenced
    if (!fenced && line.startsWith('## ')) starts.push(at)
    else if (starts.length === 0 && line.trim() !== '')
      report(at + 1, 'text before the first step; a step begins with "## read: Title {#id}"')
  }
  return starts.flatMap((at, index) => {
    const heading = readHeading(lines[at] ?? '', at + 1, report)
    const body = splitParts(lines, at + 1, starts[index + 1] ?? lines.length, report)
    return heading ? [{ ...heading, line: at + 1, parts: body }] : []
  })
}

function readHeading(
  line: string,
  number: number,
  report: Report,
): Pick<SourceStep, 'id' | 'kind' | 'title'> | undefined {
  const [, word = '', title = '', id = ''] = stepHeading.exec(line) ?? []
  const kind = stepKinds.find((known) => known === word)
  if (kind === undefined) {
    report(number, `a step begins with "## kind: Title {#id}", kind one of ${stepKinds.join(', ')}`)
    return undefined
  }
  return { id, kind, title }
}

function splitParts(
  lines: readonly string[],
  start: number,
  end: number,
  report: Report,
): SourcePart[] {
  const parts: SourcePart[] = []
  let proseFrom = start
  const closeProse = (to: number): void => {
    const prose = lines.slice(proseFrom, to)
    const blank = prose.findIndex((line) => line.trim() !== '')
    if (blank === -1) return
    parts.push({
      type: 'prose',
      name: '',
      text: prose.slice(blank).join('\n').trimEnd(),
      line: proseFrom + blank + 1,
    })
  }
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? ''
    if (!line.startsWith(':::')) continue
    closeProse(at)
    const close = lines.indexOf(':::', at + 1)
    const [, type, name = ''] = containerStart.exec(line) ?? []
    if (type === undefined)
      report(at + 1, 'a container begins with "::: exploration name" or "::: exercise id"')
    if (close === -1 || close >= end) {
      report(at + 1, 'a container that no ":::" closes')
      return parts
    }
    const text = lines.slice(at + 1, close).join('\n')
    if (type === 'exploration' || type === 'exercise')
      parts.push({ type, name, text, line: at + 1 })
    at = close
    proseFrom = close + 1
  }
  closeProse(end)
  return parts
}
