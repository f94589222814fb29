import type {
  AttemptId,
  DayProgress,
  ExerciseId,
  ExerciseTotals,
  LearnerId,
  LessonId,
  MisconceptionProgress,
  Overview,
  Verdict,
} from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { pacer } from './pacer.ts'

const rowsAtOnce = 200
const guessesShown = 1000

interface Row {
  readonly sequence: number
  readonly id: AttemptId
  readonly lessonId: LessonId
  readonly exerciseId: ExerciseId
  readonly title: string
  readonly verdict: Verdict
  readonly assisted: 0 | 1
  readonly durationMs: number
  readonly submittedAt: string
  /** JSON list of the listed mistakes that were recognised, null among them. */
  readonly misconceptions: string | null
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** The calendar day where this computer is now. */
function localDay(instant: string): string {
  const at = new Date(instant)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function startReport() {
  const exercises = new Map<string, Mutable<ExerciseTotals>>()
  const days = new Map<string, Mutable<DayProgress>>()
  const misconceptions = new Map<string, Mutable<MisconceptionProgress>>()

  function exerciseOf({ lessonId, exerciseId, title }: Row): Mutable<ExerciseTotals> {
    const counts = { attempts: 0, independent: 0, assisted: 0, durationMs: 0 }
    const found = exercises.get(exerciseId) ?? { lessonId, exerciseId, title, ...counts }
    exercises.set(exerciseId, found)
    found.title = title
    return found
  }
  function dayOf({ submittedAt }: Row): Mutable<DayProgress> {
    const day = localDay(submittedAt)
    const found = days.get(day) ?? { day, attempts: 0, independent: 0, assisted: 0 }
    days.set(day, found)
    return found
  }
  function meet({ id: attemptId, exerciseId, title }: Row, id: string): void {
    const key = `${exerciseId} ${id}`
    const found = misconceptions.get(key) ?? {
      ...{ id, exerciseId, title, met: 0, attemptId, overcome: false },
    }
    misconceptions.set(key, found)
    Object.assign(found, { met: found.met + 1, attemptId, overcome: false })
  }

  return {
    add(row: Row): void {
      const isRight = row.verdict === 'correct'
      const alone = isRight && row.assisted === 0
      for (const sum of [exerciseOf(row), dayOf(row)]) {
        sum.attempts += 1
        if (alone) sum.independent += 1
        else if (isRight) sum.assisted += 1
      }
      exerciseOf(row).durationMs += row.durationMs
      const met = row.misconceptions === null ? [] : (JSON.parse(row.misconceptions) as unknown[])
      for (const id of met) if (typeof id === 'string') meet(row, id)
      if (!alone) return
      for (const open of misconceptions.values()) {
        if (open.exerciseId === row.exerciseId) open.overcome = true
      }
    },
    result: (): Omit<Overview, 'guesses'> => ({
      exercises: [...exercises.values()],
      days: [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
      misconceptions: [...misconceptions.values()].toSorted(
        (a, b) => Number(a.overcome) - Number(b.overcome) || b.met - a.met,
      ),
    }),
  }
}

/** What has become of all attempts and guesses of a learner, in steps. */
export async function readOverview(db: Connection, learnerId: LearnerId): Promise<Overview> {
  const pause = pacer()
  const report = startReport()
  let last: readonly [string, string] = ['', '']
  for (;;) {
    const rows = statement<Row>(
      db,
      `SELECT attempt.id, attempt.lesson_id AS lessonId, attempt.exercise_id AS exerciseId, title,
              verdict, assisted, duration_ms AS durationMs, submitted_at AS submittedAt,
              CASE verdict WHEN 'incorrect' THEN (
                SELECT json_group_array(value ->> '$.misconception')
                FROM json_each(score, '$.feedback')) END AS misconceptions
       FROM attempt JOIN variant ON variant.digest = attempt.variant
       WHERE learner_id = ? AND (submitted_at, attempt.id) > (?, ?)
       ORDER BY submitted_at, attempt.id LIMIT ${rowsAtOnce}`,
    ).all(learnerId, ...last)
    const end = rows.at(-1)
    if (end === undefined) break
    for (const row of rows) report.add(row)
    last = [end.submittedAt, end.id]
    await pause()
  }
  const guesses = statement<{ lessonId: LessonId; score: number }>(
    db,
    `SELECT lesson_id AS lessonId, score FROM prediction WHERE learner_id = ?
     ORDER BY made_at DESC, sequence DESC LIMIT ${guessesShown}`,
  ).all(learnerId)
  return { ...report.result(), guesses: guesses.toReversed() }
}
