import type { AnswerOption, AnswerSheet, Exercise } from '../../domain/index.ts'
import type { Filler } from './fill.ts'
import { shuffleOptions } from './shuffle.ts'

/** What the learner answers on, in the numbers of one draw and in the order of its seed. */
export function fillSheet(exercise: Exercise, filler: Filler, seed: number): AnswerSheet {
  const { options, code, plane, picture } = exercise
  const filled = options?.map((option) => fillOption(option, filler))
  return {
    ...(filled && { options: shuffleOptions(filled, exercise.rubric, seed) }),
    ...(code !== undefined && { code: filler.plain(code) }),
    ...(plane && {
      plane: {
        ...plane,
        ...fillBackground('contours', plane.contours, filler),
        ...fillBackground('curve', plane.curve, filler),
      },
    }),
    ...(picture && {
      picture: {
        ...picture,
        options: fillValue(picture.options, filler) as Readonly<Record<string, unknown>>,
      },
    }),
  }
}

function fillOption({ curve, ...option }: AnswerOption, filler: Filler): AnswerOption {
  return {
    ...option,
    html: filler.prose(option.html),
    plain: filler.plain(option.plain),
    ...fillBackground('curve', curve, filler),
  }
}

function fillBackground<Name extends string>(
  name: Name,
  text: string | undefined,
  filler: Filler,
): Partial<Record<Name, string>> {
  if (text === undefined) return {}
  return { [name]: filler.formula(text, 'expression') } as Record<Name, string>
}

const soleOpening = /^\{\{\s*\w+\s*\}\}$/

/**
 * Every text of an exploration's options, however deep, is filled. One that is nothing but an opening
 * becomes a number where it stands for one, so that options that are numbers can be parameters.
 */
function fillValue(value: unknown, filler: Filler): unknown {
  if (typeof value === 'string') {
    const text = filler.plain(value)
    const number = soleOpening.test(value) ? numberIn(text) : undefined
    return number ?? text
  }
  if (Array.isArray(value)) return value.map((item) => fillValue(item, filler))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, fillValue(item, filler)]),
    )
  return value
}

/** A whole, decimal or simple fraction of the input language. */
function numberIn(text: string): number | undefined {
  const [, top, bottom] = /^(-?\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(text) ?? []
  if (top === undefined) return undefined
  return Number(top) / Number(bottom ?? 1)
}
