import type { AnswerKind } from './answer.ts'
import type { ExerciseId, LessonId } from './ids.ts'
import type { AnswerSheet } from './sheet.ts'

/** A lesson as the home page lists it. */
export interface LessonSummary {
  readonly id: LessonId
  /** 1 to 7. */
  readonly number: number
  readonly title: string
  readonly summary: string
  /** Minutes a learner usually needs. */
  readonly minutes: number
  /** `planned` lessons are listed but cannot be opened yet. */
  readonly status: 'available' | 'planned'
}

/** A lesson in the list of lessons, with what tells how far a learner has come with it. */
export interface ListedLesson extends LessonSummary {
  /** The course's own task: the first exercise of the step `task`. A lesson that is planned has none. */
  readonly ownTask?: ExerciseId
  readonly exerciseCount: number
}

/** A function the learner can choose in an exploration, as text in the input language. */
export interface ExampleFunction {
  readonly id: string
  readonly text: string
  readonly html: string
}

/** A place in the prose where an interactive exploration stands. */
export interface ExplorationBlock {
  readonly type: 'exploration'
  /** Names the component in the renderer's `explore` room, e.g. `secant-to-tangent`. */
  readonly exploration: string
  /** What the exploration starts with; each exploration checks its own. */
  readonly options: Readonly<Record<string, unknown>>
}
export interface ProseBlock {
  readonly type: 'prose'
  /** Compiled from Markdown without raw HTML; formulas typeset with their MathML twin. */
  readonly html: string
}
export interface ExerciseBlock {
  readonly type: 'exercise'
  readonly exerciseId: ExerciseId
}
export type LessonBlock = ProseBlock | ExplorationBlock | ExerciseBlock

export const stepKinds = ['read', 'predict', 'drag', 'conclude', 'task', 'recap'] as const
export type StepKind = (typeof stepKinds)[number]

export interface LessonStep {
  /** Stable within the lesson; used for place and scroll. */
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  readonly blocks: readonly LessonBlock[]
}

/** A lesson as the learner may see it: no answers in it. */
export interface Lesson extends LessonSummary {
  /** Hash of the compiled content. */
  readonly contentVersion: string
  readonly steps: readonly LessonStep[]
  readonly examples: readonly ExampleFunction[]
}

/** One variant of an exercise as the learner may see it: the rubric stays in the main process. */
export interface PublishedExercise extends AnswerSheet {
  readonly exerciseId: ExerciseId
  readonly lessonId: LessonId
  readonly contentVersion: string
  /** Unsigned 32-bit; the same seed gives the same variant. */
  readonly seed: number
  readonly title: string
  readonly kind: AnswerKind
  readonly promptHtml: string
  /** Names the learner may use in the answer. */
  readonly variables: readonly string[]
  /** How many hints there are; their texts come one by one. */
  readonly hintCount: number
  /** The given function, drawn beside the answer; text in the input language. */
  readonly given?: { readonly text: string; readonly variable: string }
  /** Where the learner's formula is drawn against the truth. */
  readonly window?: { readonly from: number; readonly to: number }
  readonly placeholder?: string
  /** Other seeds give other numbers. */
  readonly varied?: true
}

export interface Hint {
  /** 1 to `hintCount`. */
  readonly level: number
  readonly html: string
  /** Part of a plot to light up, e.g. `tangent`. */
  readonly highlight?: string
}
