import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  AnswerInput,
  Attempt,
  Draft,
  ExerciseId,
  Failure,
  PublishedExercise,
  SelfAssessment,
} from '../../src-shared/domain/index.ts'
import { firstAnswer, hasAnswer, missingAnswer, sameAnswer } from '../answers/index.ts'
import type { ExplorationScope } from '../explore/index.ts'
import { failureOf } from '../ui/index.ts'
import { createAnswerReading } from './answer-reading.ts'
import type { AnswerReading } from './answer-reading.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { createHintList } from './hint-list.ts'
import type { HintList } from './hint-list.ts'

export type Phase = 'loading' | 'failed' | 'editing' | 'checking' | 'judged'

/** One learner working on one exercise, on one variant after the other. */
export interface ExerciseSession {
  readonly phase: Readonly<Ref<Phase>>
  readonly exercise: Readonly<ShallowRef<PublishedExercise | undefined>>
  /** Of the variant that is shown. */
  readonly seed: Readonly<Ref<number>>
  /** The answer as it stands; absent while none has been begun. */
  readonly input: Readonly<ShallowRef<AnswerInput | undefined>>
  readonly tex: AnswerReading['tex']
  readonly problem: AnswerReading['problem']
  /** The last answer handed in and what became of it; stays while the next one is being given. */
  readonly attempt: Readonly<ShallowRef<Attempt | undefined>>
  readonly hints: HintList['hints']
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly hintFailure: HintList['failure']
  readonly draftFailure: Readonly<ShallowRef<Failure | undefined>>
  /** When the draft that this began with was saved. */
  readonly restoredFrom: Readonly<Ref<string | undefined>>
  /** The variant in which an answer was begun and left, where that is another one than is shown. */
  readonly begunElsewhere: ComputedRef<number | undefined>
  readonly open: () => Promise<void>
  /**
   * Turns to another variant, as it was left; what was typed in this one is kept. Or to the same one
   * afresh: there its open hints stay open.
   */
  readonly change: (seed: number) => Promise<void>
  readonly edit: (input: AnswerInput) => void
  /** Hands the answer in; does nothing while one is being checked or for the same answer again. */
  readonly check: () => Promise<void>
  /** Completes a text that was handed in by its writer's own verdict. */
  readonly assess: (verdict: SelfAssessment) => Promise<void>
  readonly assessing: Readonly<Ref<boolean>>
  readonly cancel: () => void
  readonly nextHint: () => Promise<void>
  readonly flush: () => void
}

export interface SessionOptions {
  readonly scope: ExplorationScope
  readonly exerciseId: ExerciseId
  /** What was begun in its variants and not handed in, newest first. */
  readonly drafts: readonly Draft[]
  /** The variant to begin with, where one is asked for; else that of the newest draft. */
  readonly seed?: number | undefined
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** IANA name of the learner's time zone. */
  readonly zone: string
}

/** The course's own task; other variants come from the learner asking for new numbers. */
export const firstSeed = 0

export function createExerciseSession(options: SessionOptions): ExerciseSession {
  const { scope, exerciseId, now, zone } = options
  const { client } = scope
  const drafts = shallowRef(options.drafts)
  const draftOf = (of: number): Draft | undefined =>
    drafts.value.find(({ seed: its }) => its === of)
  let draft = options.seed === undefined ? options.drafts[0] : draftOf(options.seed)

  const seed = ref(draft?.seed ?? options.seed ?? firstSeed)
  const phase = ref<Phase>('loading')
  const exercise = shallowRef<PublishedExercise>()
  const input = shallowRef<AnswerInput>()
  const attempt = shallowRef<Attempt>()
  const failure = shallowRef<Failure>()
  const assessing = ref(false)
  const restoredFrom = ref<string>()
  let touched = false
  let shownAt = now()
  let checking: AbortController | undefined

  const variant = (): { readonly exerciseId: ExerciseId; readonly seed: number } => ({
    exerciseId,
    seed: seed.value,
  })
  const reading = createAnswerReading(client, variant)
  const hints = createHintList(client, variant)
  const judged = (): boolean => sameAnswer(attempt.value?.input, input.value)

  const keeper = createDraftKeeper(client, () => {
    const now = input.value
    if (!now || judged()) return undefined
    return {
      ...variant(),
      input: structuredClone(now),
      hints: hints.levels(),
      view: { ...scope.view() },
    }
  })

  async function open(): Promise<void> {
    const asked = seed.value
    phase.value = 'loading'
    failure.value = undefined
    try {
      const opened = await client.call('exercises.open', { exerciseId, seed: asked })
      if (asked !== seed.value) return
      exercise.value = opened
      begin(opened)
      for (const level of draft?.hints ?? []) await hints.open(level)
    } catch (error) {
      if (asked !== seed.value) return
      failure.value = failureOf(error)
      phase.value = 'failed'
    }
  }

  function begin(opened: PublishedExercise): void {
    const kept = draft?.input.kind === opened.kind ? draft.input : undefined
    input.value = kept ?? firstAnswer(opened)
    restoredFrom.value = hasAnswer(kept) ? draft?.savedAt : undefined
    touched = kept !== undefined
    shownAt = now()
    phase.value = 'editing'
    reading.follow(input.value)
  }

  async function change(to: number): Promise<void> {
    if (phase.value === 'checking') return
    if (to === seed.value && exercise.value) {
      keeper.drop()
      attempt.value = undefined
      draft = undefined
      begin(exercise.value)
      return
    }
    phase.value = 'loading'
    await keeper.flush()
    drafts.value = await client.call('drafts.list', { exerciseId }).catch(() => drafts.value)
    draft = draftOf(to)
    attempt.value = undefined
    hints.clear()
    seed.value = to
    await open()
  }

  function edit(given: AnswerInput): void {
    if (sameAnswer(given, input.value) || phase.value === 'checking') return
    input.value = given
    touched = true
    restoredFrom.value = undefined
    failure.value = undefined
    if (phase.value === 'judged') {
      phase.value = 'editing'
      shownAt = now()
    }
    reading.follow(given)
    keeper.later()
  }

  async function check(): Promise<void> {
    const given = input.value
    if (phase.value !== 'editing' || !exercise.value || judged()) return
    if (!given) {
      reading.refuse([{ code: missingAnswer(exercise.value.kind) }])
      return
    }
    phase.value = 'checking'
    failure.value = undefined
    const own = new AbortController()
    checking = own
    keeper.drop()
    try {
      const answer = await client.call(
        'answers.submit',
        {
          ...variant(),
          input: structuredClone(given),
          hints: hints.levels(),
          durationMs: Math.max(0, now() - shownAt),
          zone,
          view: { ...scope.view() },
        },
        { signal: own.signal },
      )
      if (answer.status === 'not-ready') {
        reading.refuse(answer.problems)
        goOn()
      } else {
        attempt.value = answer.attempt
        drafts.value = drafts.value.filter((kept) => kept.seed !== seed.value)
        phase.value = 'judged'
      }
    } catch (error) {
      goOn()
      const why = failureOf(error)
      if (why.code !== 'cancelled') failure.value = why
    } finally {
      if (checking === own) checking = undefined
    }
  }

  async function assess(selfAssessment: SelfAssessment): Promise<void> {
    if (phase.value !== 'judged' || !attempt.value || assessing.value) return
    assessing.value = true
    failure.value = undefined
    try {
      const { id: attemptId } = attempt.value
      attempt.value = await client.call('answers.assess', { attemptId, selfAssessment })
      input.value = attempt.value.input
    } catch (error) {
      failure.value = failureOf(error)
    } finally {
      assessing.value = false
    }
  }

  function goOn(): void {
    phase.value = 'editing'
    if (touched) keeper.later()
  }

  onScopeDispose(() => {
    reading.stop()
    void keeper.flush()
  })

  return {
    phase,
    exercise,
    seed,
    input,
    tex: reading.tex,
    problem: reading.problem,
    attempt,
    hints: hints.hints,
    failure,
    hintFailure: hints.failure,
    draftFailure: keeper.failure,
    restoredFrom,
    begunElsewhere: computed(
      () => drafts.value.find((kept) => kept.seed !== seed.value && hasAnswer(kept.input))?.seed,
    ),
    open,
    change,
    edit,
    check,
    assess,
    assessing,
    cancel: () => checking?.abort(),
    async nextHint() {
      await hints.open(Math.max(0, ...hints.levels()) + 1)
      keeper.later()
    },
    flush: () => void keeper.flush(),
  }
}
