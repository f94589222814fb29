import * as v from 'valibot'
import { slug, text } from './source-schema.ts'

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
/** What a line is there for, and which line that is. */
const roles = v.record(slug, lineNumber)
const said = v.record(slug, text)
const code = v.pipe(v.string(), v.nonEmpty('must not be empty'))
/** How the fault shows; the second half of a sentence. */
const clue = text

const program = v.strictObject({
  about: text,
  code,
  roles,
  /** In place of what is said about lines of these roles in other programs. */
  says: v.optional(said, {}),
})

const bug = v.strictObject({
  id: slug,
  clue,
  /** One line of a program, by its role, as it stands there by mistake. */
  wrong: v.optional(
    v.record(slug, v.strictObject({ at: slug, line: text, clue: v.exactOptional(clue) })),
    {},
  ),
  /** A whole program where one changed line cannot show the mistake. */
  rewritten: v.optional(
    v.record(slug, v.strictObject({ at: slug, code, roles, clue: v.exactOptional(clue) })),
    {},
  ),
  says: v.optional(said, {}),
  /** May hold `{line}`, the number of the wrong line, and `{right}`, how it must read. */
  hints: v.pipe(
    v.array(text),
    v.length(5, 'the ladder has five hints: look, rule, first step, twin, solution'),
  ),
})

/**
 * An exercise of kind `code-line` in many versions: several programs, each with several bugs. What is
 * said about a sound line goes by its role, so that it need not be written for every version.
 */
export const bugHuntSource = v.strictObject({
  title: text,
  kind: v.literal('bug-hunt'),
  /** Holds `{about}` and `{clue}`. */
  prompt: text,
  roles: said,
  programs: v.record(slug, program),
  bugs: v.pipe(v.array(bug), v.minLength(1)),
})
export type BugHuntSource = v.InferOutput<typeof bugHuntSource>
