import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  Failure,
  LabelledPoint,
  Margin,
  StreetLine,
} from '../../../src-shared/domain/index.ts'
import { readPoints, useMargin } from '../margin/index.ts'
import { usePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** What one more point does to the widest street. */
export type Effect = 'stays' | 'moves' | 'impossible'

/** Candidates that join the points one at a time: will this one move the line? */
export interface MoveModel extends Viewable {
  readonly points: readonly LabelledPoint[]
  readonly candidates: readonly LabelledPoint[]
  readonly at: Ref<number>
  /** Whether the learner said that the line moves, for the candidates so far. */
  readonly answers: ShallowRef<readonly boolean[]>
  readonly effects: ShallowRef<readonly Effect[]>
  readonly candidate: ComputedRef<LabelledPoint>
  readonly answered: ComputedRef<boolean>
  /** The widest street without the candidate. */
  readonly before: ComputedRef<Margin['hard']>
  /** With it; absent while it is not known. */
  readonly after: ComputedRef<Margin | undefined>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly right: ComputedRef<number>
  readonly say: (moves: boolean) => void
  readonly next: () => void
  readonly restart: () => void
  /** Keeps the whole row of answers for good. */
  readonly finish: (words: string) => void
}

export function useMoveModel(scope: ExplorationScope, key: string, options: unknown): MoveModel {
  return scope.model(key, (saved) => createMoveModel(scope, key, options, saved))
}

function createMoveModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): MoveModel {
  const given = fieldsOf(options)
  const kept = fieldsOf(saved)
  const points = readPoints(given.text('points', ''))
  const candidates = readPoints(given.text('candidates', ''))
  const last = Math.max(0, candidates.length - 1)
  const answers = shallowRef<readonly boolean[]>(
    flagsOf(kept.list('answers')).slice(0, candidates.length),
  )
  const effects = shallowRef<readonly Effect[]>(
    effectsOf(kept.list('effects')).slice(0, answers.value.length),
  )
  const at = ref(Math.round(kept.number('at', 0, 0, Math.min(last, answers.value.length))))

  const candidate = computed(() => candidates[at.value] ?? { x: 0, y: 0, label: 1 as const })
  const joined = computed(() => [...points, candidate.value])
  const base = useMargin(scope, shallowRef(points))
  const extended = useMargin(scope, joined)
  const before = computed(() => base.solved.value?.margin.hard)
  const after = computed(() =>
    extended.solved.value?.points === joined.value ? extended.solved.value.margin : undefined,
  )
  const right = computed(
    () => answers.value.filter((said, index) => said === isMove(effects.value[index])).length,
  )

  const prediction = usePrediction(scope, key)
  // A finished row from an earlier day stands as it was.
  watch(prediction.kept, (now) => {
    if (!now || answers.value.length > 0) return
    const all = flagsOf(fieldsOf({ list: now.guess }).list('list'))
    const truths = effectsOf(fieldsOf({ list: now.truth }).list('list'))
    if (all.length !== candidates.length || truths.length !== candidates.length) return
    answers.value = all
    effects.value = truths
    at.value = last
  })

  return {
    points,
    candidates,
    at,
    answers,
    effects,
    candidate,
    answered: computed(() => at.value < answers.value.length),
    before,
    after,
    failure: computed(() => base.failure.value ?? extended.failure.value),
    right,
    say(moves) {
      if (!before.value || !after.value || at.value !== answers.value.length) return
      answers.value = [...answers.value, moves]
      effects.value = [...effects.value, effectOf(before.value.line, after.value)]
    },
    next() {
      at.value = Math.min(last, at.value + 1)
    },
    restart() {
      answers.value = []
      effects.value = []
      at.value = 0
    },
    finish(words) {
      const score = right.value / candidates.length
      prediction.keep({ guess: [...answers.value], truth: [...effects.value], score, words })
    },
    view: () => ({ at: at.value, answers: answers.value, effects: effects.value }),
  }
}

/** The same line to rounding stays; where none is left, it has moved away altogether. */
export function effectOf(before: StreetLine, { hard }: Margin): Effect {
  if (!hard) return 'impossible'
  const { a, b, c } = hard.line
  const gap = Math.max(Math.abs(a - before.a), Math.abs(b - before.b), Math.abs(c - before.c))
  return gap < 1e-9 ? 'stays' : 'moves'
}

const isMove = (effect: Effect | undefined): boolean => effect !== 'stays'
const flagsOf = (list: readonly unknown[]): readonly boolean[] => list.map((one) => one === true)
const effectsOf = (list: readonly unknown[]): readonly Effect[] =>
  list.map((one) => (one === 'stays' || one === 'impossible' ? one : 'moves'))
