import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { attemptOrders, verdicts } from '../../src-shared/domain/index.ts'
import type {
  AttemptFilter,
  AttemptOrder,
  ExerciseId,
  LessonId,
} from '../../src-shared/domain/index.ts'

/** What the history is narrowed down to, as its address says it. Days are `YYYY-MM-DD`. */
export interface HistoryView {
  readonly text: string
  readonly lesson: string
  readonly exercise: string
  readonly verdict: '' | (typeof verdicts)[number]
  readonly help: '' | 'with' | 'without'
  readonly from: string
  readonly until: string
  readonly disputed: boolean
  readonly order: AttemptOrder
}

export const everything: HistoryView = {
  text: '',
  lesson: '',
  exercise: '',
  verdict: '',
  help: '',
  from: '',
  until: '',
  disputed: false,
  order: 'newest',
}

const slug = /^[a-z0-9][a-z0-9-]{0,63}$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads an address; what makes no sense in it is left out. */
export function viewOf(query: LocationQuery): HistoryView {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const fitting = (name: string, pattern: RegExp): string =>
    pattern.test(text(name)) ? text(name) : ''
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === text(name))
  return {
    text: text('text').slice(0, 200),
    lesson: fitting('lesson', slug),
    exercise: fitting('exercise', slug),
    verdict: one('verdict', verdicts) ?? '',
    help: one('help', ['with', 'without']) ?? '',
    from: fitting('from', day),
    until: fitting('until', day),
    disputed: text('disputed') === 'yes',
    order: one('order', attemptOrders) ?? 'newest',
  }
}

/** The address of a view: only what differs from showing everything. */
export function queryOf(view: HistoryView): LocationQueryRaw {
  const { disputed, order, ...texts } = view
  const entries = Object.entries(texts).filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(entries),
    ...(disputed ? { disputed: 'yes' } : {}),
    ...(order === everything.order ? {} : { order }),
  }
}

/** Whether anything is left out of the list. */
export function isNarrowed(view: HistoryView): boolean {
  const { order: _order, ...narrowing } = queryOf(view)
  return Object.keys(narrowing).length > 0
}

/** Midnight at the beginning of a day where the learner is, or of the day after. */
function midnight(date: string, daysLater: number): string | undefined {
  const [year, month, ofMonth] = date.split('-').map(Number)
  if (year === undefined || month === undefined || ofMonth === undefined) return undefined
  const instant = new Date(year, month - 1, ofMonth + daysLater)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** The same as the main process wants it. Both days count whole. */
export function filterOf(view: HistoryView): AttemptFilter {
  const from = view.from === '' ? undefined : midnight(view.from, 0)
  const until = view.until === '' ? undefined : midnight(view.until, 1)
  return {
    ...(view.lesson === '' ? {} : { lessonId: view.lesson as LessonId }),
    ...(view.exercise === '' ? {} : { exerciseId: view.exercise as ExerciseId }),
    ...(view.verdict === '' ? {} : { verdict: view.verdict }),
    ...(view.help === '' ? {} : { assisted: view.help === 'with' }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(view.disputed ? { disputed: true as const } : {}),
    ...(view.text.trim() === '' ? {} : { text: view.text }),
  }
}
