/** The two classes of a separating line: where a·x + b·y + c is positive, and where it is negative. */
export type ClassLabel = 1 | -1

export interface LabelledPoint {
  readonly x: number
  readonly y: number
  readonly label: ClassLabel
}

/** The line a·x + b·y + c = 0, its scale included: the street ends where the left side is ±1. */
export interface StreetLine {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** The widest street between two classes of points. */
export interface MarginRequest {
  readonly points: readonly LabelledPoint[]
  /** Price of a unit of shortfall; asks for the soft margin besides. */
  readonly penalty?: number
}

/** A line with label·(a·x + b·y + c) and the Lagrange multiplier of every point, in their order. */
export interface Street {
  readonly line: StreetLine
  readonly scores: Float64Array
  readonly multipliers: Float64Array
  /** Half the width of the street, 1/√(a² + b²). */
  readonly halfWidth: number
  /** Hard margin: a² + b². Soft margin: a² + b² + penalty·Σ shortfalls. */
  readonly objective: number
}

export interface Margin {
  /** Absent where no line separates the classes. */
  readonly hard?: Street & {
    /** Indices of the points that touch the street. */
    readonly support: readonly number[]
  }
  /** A place that both classes surround, which is why no line can part them. */
  readonly common?: { readonly x: number; readonly y: number }
  /** Only where a penalty was given. */
  readonly soft?: Street
}

/** The jobs on separating lines. */
export interface MarginJobs {
  readonly margin: { readonly request: MarginRequest; readonly response: Margin }
}
