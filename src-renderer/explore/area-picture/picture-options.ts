import { fieldsOf } from '../read-view.ts'

export interface PictureOptions {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Absent: the area itself is shaded. */
  readonly strips: number | undefined
}

/** What an exercise gives to be drawn: numbers, or such numbers written in the input language. */
export function pictureOptions(options: unknown): PictureOptions {
  const given = fieldsOf(options)
  const number = (name: string, fallback: number): number => {
    const written = fractionIn(given.text(name, ''))
    return written ?? given.number(name, fallback)
  }
  const from = number('a', 0)
  const to = number('b', 1)
  const strips = number('strips', 0)
  return {
    text: given.text('text', 'x'),
    from,
    to: to > from ? to : from + 1,
    strips: strips >= 1 ? Math.min(200, Math.round(strips)) : undefined,
  }
}

/** −3, 0.5 or 7/2 as a number. */
export function fractionIn(text: string): number | undefined {
  const parts = /^\s*([-−]?\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(text)
  if (!parts) return undefined
  const [, top = '', bottom = '1'] = parts
  const value = Number(top.replace('−', '-')) / Number(bottom)
  return Number.isFinite(value) ? value : undefined
}
