import type { Rule } from '../../domain/verdict.ts'

/** Raised whenever a change of the scorer could change a verdict; stored with every attempt. */
const version = 1

/** The rule that judges answers of one kind. */
export function ruleFor(kind: string): Rule {
  return { name: kind, version }
}
