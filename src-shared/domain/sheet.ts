/** One of several things to choose from or to put in order. */
export interface AnswerOption {
  readonly id: string
  /** HTML of one line. */
  readonly html: string
  /** The same as plain text, for lists and for the ear. */
  readonly plain: string
  /** A function of x drawn as a small picture, as text of the input language. */
  readonly curve?: string
}

/** The plane in which a point is placed; both axes as [from, to]. */
export interface AnswerPlane {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  /** A function of x and y whose level lines are drawn behind; text of the input language. */
  readonly contours?: string
  /** A function of x drawn behind; text of the input language. */
  readonly curve?: string
}

/** Where the points of a sketch stand, and how far they can be dragged. */
export interface SketchFrame {
  /** Ascending. */
  readonly at: readonly number[]
  readonly y: readonly [number, number]
}

/** Bounds of a plan by which a network is to be trained. */
export interface TrainingFrame {
  readonly mostEpochs: number
}

/** An exploration that stands beside the question, filled with the variant's numbers. */
export interface ExercisePicture {
  /** Names the component in the renderer's `explore` room. */
  readonly exploration: string
  readonly options: Readonly<Record<string, unknown>>
}

/** What the learner answers on, apart from a line to type in: each kind of answer has its own part. */
export interface AnswerSheet {
  /** Of a choice or an ordering, in the order in which they are shown. */
  readonly options?: readonly AnswerOption[]
  /** Several options may be chosen. */
  readonly multiple?: boolean
  /** Lines of a program, one of which is to be picked. */
  readonly code?: string
  readonly plane?: AnswerPlane
  readonly sketch?: SketchFrame
  readonly training?: TrainingFrame
  /** Entries of a vector, or rows and columns of a matrix, where the shape is not in question. */
  readonly shape?: readonly [number] | readonly [number, number]
  readonly picture?: ExercisePicture
}
