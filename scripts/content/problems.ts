/** Something wrong in the content, with the place where its author mends it. */
export interface ContentProblem {
  /** Path of the file, relative to the folder of the lessons. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** Collects everything wrong in one run, so that an author mends it in one go. */
export class Problems {
  readonly #found: ContentProblem[] = []

  add(file: string, line: number, message: string): void {
    this.#found.push({ file, line, message })
  }

  /** In the order of files and lines. */
  get all(): readonly ContentProblem[] {
    return this.#found.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
    )
  }
}

/** One file's view of the collection: lines are those of the whole file. */
export type Report = (line: number, message: string) => void

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `file:line message`, the form that editors and terminals make clickable. */
export const formatProblem = ({ file, line, message }: ContentProblem): string =>
  `${file}:${String(line)} ${message}`
