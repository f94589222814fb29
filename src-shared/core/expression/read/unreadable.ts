import type { Problem } from '../../../domain/index.ts'
import type { Span } from '../tree.ts'

/** Thrown inside the reader at the first mistake; caught at the reader's face, never beyond it. */
export class Unreadable extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Stops reading at `span`. `code` is a key under `problems` in the message catalogue. */
export function refuse(
  code: string,
  span: Span,
  extra: Pick<Problem, 'values' | 'repair'> = {},
): never {
  throw new Unreadable({ code, span, ...extra })
}
