import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  Attempt,
  Draft,
  ExerciseId,
  Failure,
  Hint,
  Problem,
  PublishedExercise,
  Reading,
} from '../../src-shared/domain/index.ts'
import { latestOnly } from '../api/index.ts'
import type { ExplorationScope } from '../explore/index.ts'
import { failureOf } from '../ui/index.ts'
import { answerOf, textOf } from './answer-text.ts'
import { createDraftKeeper } from './draft-keeper.ts'

export type Phase = 'loading' | 'failed' | 'editing' | 'checking' | 'judged'

/** One learner working on one variant of one exercise. */
export interface ExerciseSession {
  readonly phase: Readonly<Ref<Phase>>
  readonly exercise: Readonly<ShallowRef<PublishedExercise | undefined>>
  readonly text: Readonly<Ref<string>>
  /** How the answer is read so far. */
  readonly tex: Readonly<Ref<string | undefined>>
  /** What keeps it from being read: shown after a pause, or when the learner asked for a check. */
  readonly problem: ComputedRef<Problem | undefined>
  /** The last answer handed in and what became of it; stays while the next one is typed. */
  readonly attempt: Readonly<ShallowRef<Attempt | undefined>>
  readonly hints: Readonly<ShallowRef<readonly Hint[]>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly hintFailure: Readonly<ShallowRef<Failure | undefined>>
  readonly draftFailure: Readonly<ShallowRef<Failure | undefined>>
  /** When the draft that this began with was saved. */
  readonly restoredFrom: Readonly<Ref<string | undefined>>
  readonly open: () => Promise<void>
  readonly edit: (text: string) => void
  /** Hands the answer in; does nothing while one is being checked or for the same answer again. */
  readonly check: () => Promise<void>
  readonly cancel: () => void
  readonly nextHint: () => Promise<void>
  readonly flush: () => void
}

export interface SessionOptions {
  readonly scope: ExplorationScope
  readonly exerciseId: ExerciseId
  readonly draft: Draft | null
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** IANA name of the learner's time zone. */
  readonly zone: string
}

/** The variant shown first; others come from the learner asking for new numbers. */
const firstSeed = 0
/** A pause in typing this long means that the learner may be stuck, not under way. */
const problemPauseMs = 900

export function createExerciseSession(options: SessionOptions): ExerciseSession {
  const { scope, exerciseId, draft, now, zone } = options
  const { client } = scope
  const seed = draft?.seed ?? firstSeed

  const phase = ref<Phase>('loading')
  const exercise = shallowRef<PublishedExercise>()
  const text = ref(draft ? textOf(draft.input) : '')
  const reading = shallowRef<Reading>({ problems: [] })
  const refused = shallowRef<readonly Problem[]>([])
  const paused = ref(false)
  const attempt = shallowRef<Attempt>()
  const hints = shallowRef<readonly Hint[]>([])
  const failure = shallowRef<Failure>()
  const hintFailure = shallowRef<Failure>()
  const restoredFrom = ref(draft && text.value !== '' ? draft.savedAt : undefined)
  let shownAt = now()
  let checking: AbortController | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  const levels = (): readonly number[] => hints.value.map(({ level }) => level)
  const judged = (): boolean =>
    attempt.value !== undefined && textOf(attempt.value.input) === text.value

  const keeper = createDraftKeeper(client, () => {
    const kind = exercise.value?.kind
    if (!kind || judged()) return undefined
    return {
      exerciseId,
      seed,
      input: answerOf(kind, text.value),
      hints: [...levels()],
      view: { ...scope.view() },
    }
  })

  const read = latestOnly<string, Reading>({
    run: (typed, signal) => {
      const input = answerOf(exercise.value?.kind ?? 'expression', typed)
      return client.call('answers.read', { exerciseId, seed, input }, { signal })
    },
    done(answer) {
      // It may be a letter behind the typing; an emptied field has nothing to echo.
      if (text.value.trim() !== '') reading.value = answer
    },
  })

  function follow(): void {
    paused.value = false
    refused.value = []
    clearTimeout(pause)
    if (text.value.trim() === '') {
      reading.value = { problems: [] }
      return
    }
    pause = setTimeout(() => (paused.value = true), problemPauseMs)
    read(text.value)
  }

  async function open(): Promise<void> {
    phase.value = 'loading'
    failure.value = undefined
    try {
      exercise.value = await client.call('exercises.open', { exerciseId, seed })
      shownAt = now()
      phase.value = 'editing'
      follow()
      for (const level of draft?.hints ?? []) await openHint(level)
    } catch (error) {
      failure.value = failureOf(error)
      phase.value = 'failed'
    }
  }

  function edit(typed: string): void {
    if (typed === text.value) return
    text.value = typed
    restoredFrom.value = undefined
    failure.value = undefined
    if (phase.value === 'judged') {
      phase.value = 'editing'
      shownAt = now()
    }
    follow()
    keeper.later()
  }

  async function check(): Promise<void> {
    if (phase.value !== 'editing' || !exercise.value || judged()) return
    phase.value = 'checking'
    failure.value = undefined
    const own = new AbortController()
    checking = own
    keeper.drop()
    const typed = text.value
    try {
      const answer = await client.call(
        'answers.submit',
        {
          exerciseId,
          seed,
          input: answerOf(exercise.value.kind, typed),
          hints: [...levels()],
          durationMs: Math.max(0, now() - shownAt),
          zone,
          view: { ...scope.view() },
        },
        { signal: own.signal },
      )
      if (answer.status === 'not-ready') {
        refused.value = answer.problems
        phase.value = 'editing'
        keeper.later()
      } else {
        attempt.value = answer.attempt
        phase.value = 'judged'
      }
    } catch (error) {
      phase.value = 'editing'
      keeper.later()
      const why = failureOf(error)
      if (why.code !== 'cancelled') failure.value = why
    } finally {
      if (checking === own) checking = undefined
    }
  }

  async function openHint(level: number): Promise<void> {
    hintFailure.value = undefined
    try {
      const hint = await client.call('exercises.hint', { exerciseId, seed, level })
      if (levels().includes(level)) return
      hints.value = [...hints.value, hint].toSorted((a, b) => a.level - b.level)
    } catch (error) {
      hintFailure.value = failureOf(error)
    }
  }

  async function nextHint(): Promise<void> {
    await openHint(Math.max(0, ...levels()) + 1)
    keeper.later()
  }

  onScopeDispose(() => {
    clearTimeout(pause)
    read.stop()
    keeper.flush()
  })

  return {
    phase,
    exercise,
    text,
    tex: computed(() => reading.value.tex),
    problem: computed(
      () => refused.value[0] ?? (paused.value ? reading.value.problems[0] : undefined),
    ),
    attempt,
    hints,
    failure,
    hintFailure,
    draftFailure: keeper.failure,
    restoredFrom,
    open,
    edit,
    check,
    cancel: () => checking?.abort(),
    nextHint,
    flush: keeper.flush,
  }
}
