import { closeTexts, openings, publish, publishHint } from '../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import { score } from '../../src-shared/core/scoring/index.ts'
import { answerInNumbers, variant } from '../../src-shared/core/variant/index.ts'
import type { AuthoredAnswer } from '../../src-shared/core/variant/index.ts'
import { promisesFor } from '../content/promises.ts'
import type { Promises } from '../content/promises.ts'
import { typeset } from '../content/typeset.ts'

/** What one variant of an exercise turned out to be. */
export interface SeedReport {
  /** The drawn numbers, to count how many variants there are. */
  readonly drawn: string
  readonly problems: readonly string[]
}

/** Longest whole number and largest denominator that a learner should have to read. */
const largestNumber = 9999
const largestDenominator = 999

/**
 * Draws the variant and holds it against all that its author promised.
 * @param known variants that were held against it already: the same numbers need it only once
 * @param close whether the formulas of the texts are typeset, which takes its time
 */
export function checkSeed(
  exercise: AuthoredExercise,
  promises: Promises,
  seed: number,
  known: ReadonlySet<string>,
  close: boolean,
): SeedReport {
  try {
    const made = variant(exercise, seed)
    const drawn = JSON.stringify(made.values)
    if (known.has(drawn)) return { drawn, problems: [] }
    const whole: AuthoredExercise = { ...exercise, ...made }
    const { accepts, rejects } = promisesFor(promises, made.values)
    return {
      drawn,
      problems: [
        ...accepts.flatMap((answer) =>
          judge(answer, exercise, made, answer.kind === 'text' ? 'undecided' : 'correct'),
        ),
        ...rejects.flatMap(({ answer, misconception }) =>
          judge(answer, exercise, made, 'incorrect', misconception),
        ),
        ...(close ? leftovers(closeTexts(whole, typeset), seed) : []),
        ...wildNumbers(exercise, made.formulas),
      ],
    }
  } catch (error) {
    return { drawn: '', problems: [error instanceof Error ? error.message : String(error)] }
  }
}

function judge(
  answer: AuthoredAnswer,
  exercise: AuthoredExercise,
  made: ReturnType<typeof variant>,
  expected: 'correct' | 'incorrect' | 'undecided',
  misconception?: string,
): readonly string[] {
  const input = answerInNumbers(answer, exercise, made)
  const result = score(input, made.rubric)
  const said = JSON.stringify(input)
  if (result.status === 'not-ready')
    return [`${said} cannot be judged: ${result.problems[0]?.code ?? ''}`]
  const named = result.feedback.find((one) => one.misconception !== undefined)?.misconception
  if (result.verdict !== expected) return [`${said} is ${result.verdict}, not ${expected}`]
  if (named !== misconception)
    return [`${said} is named ${named ?? 'no mistake'}, not ${misconception ?? 'no mistake'}`]
  return []
}

function leftovers(exercise: AuthoredExercise, seed: number): readonly string[] {
  const hints = exercise.hints.map((_hint, index) => publishHint(exercise, index + 1))
  const texts = JSON.stringify([publish(exercise, seed), hints, exercise.rubric])
  const left = /<x-tex|\{\{\s*\w+\s*(?:\|\s*text\s*)?\}\}/.exec(texts)
  return left ? [`"${left[0]}" is left in a text`] : []
}

/** Of the formulas that stand in a text, in code or in a picture: those with unwieldy numbers. */
function wildNumbers(
  { formulas, prompt, hints, options, code, picture, given, plane, rubric }: AuthoredExercise,
  filled: Readonly<Record<string, string>>,
): readonly string[] {
  const shown = JSON.stringify([prompt, hints, options, code, picture, given, plane, rubric])
  return openings(shown)
    .filter((name) => name in formulas)
    .flatMap((name) => {
      const text = filled[name] ?? ''
      const wild = numbersOf(text).find((number) => Number(number) > largestNumber)
      const steep = [...text.matchAll(/\/\s*(\d+)/g)].find(
        ([, below]) => Number(below) > largestDenominator,
      )
      return wild !== undefined || steep ? [`${name} = ${text} holds an unwieldy number`] : []
    })
}

const numbersOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? []
