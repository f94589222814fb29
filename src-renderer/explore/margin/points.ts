import type { ClassLabel, LabelledPoint } from '../../../src-shared/domain/index.ts'
import type { Tone } from '../../plots/index.ts'
import { fieldsOf } from '../read-view.ts'

/** The plane that the lesson's points live in, and the grid they move on. */
export const plane = { from: -4, to: 4 } as const
export const pointRange = { min: plane.from, max: plane.to, step: 0.1 } as const
/** More would not be told apart in the picture or the table. */
export const mostPoints = 16

/** The classes differ by shape as well as by colour. */
export const looks: Readonly<
  Record<ClassLabel, { readonly tone: Tone; readonly shape: 'circle' | 'square' }>
> = { 1: { tone: 1, shape: 'circle' }, [-1]: { tone: 2, shape: 'square' } }

/** A, B, C… in the order in which points stand. */
export const nameOf = (index: number): string => String.fromCharCode(65 + (index % 26))

const number = String.raw`\s*([-−+]?\d+(?:\.\d+)?(?:\s*\/\s*\d+)?)\s*`
const point = new RegExp(String.raw`([-−+])\s*[[(<]${number},${number}[\])>]`, 'g')

/** Reads points as content writes them: `-(0, 0) +(1, 2) +(3/2, 1)`, each with the sign of its class. */
export function readPoints(text: string): readonly LabelledPoint[] {
  return [...text.matchAll(point)].flatMap(([, sign, x = '', y = '']) => {
    const place = { x: readFraction(x), y: readFraction(y) }
    return place.x === undefined || place.y === undefined
      ? []
      : [{ x: place.x, y: place.y, label: sign === '+' ? (1 as const) : (-1 as const) }]
  })
}

/** A decimal number or a fraction `p/q`; either minus sign, decimal point or comma. */
export function readFraction(text: string): number | undefined {
  const parts = text
    .replaceAll(/[−–]/g, '-')
    .replaceAll(',', '.')
    .split('/')
    .map((part) => part.trim())
  if (parts.length > 2 || parts.some((part) => !/^[-+]?(\d+\.?\d*|\.\d+)$/.test(part)))
    return undefined
  const [top = NaN, bottom = 1] = parts.map(Number)
  const value = top / bottom
  return Number.isFinite(value) ? value : undefined
}

/** Points of a saved view, brought back into the plane. */
export function savedPoints(list: readonly unknown[]): readonly LabelledPoint[] {
  return list.slice(0, mostPoints).map((one) => {
    const at = fieldsOf(one)
    return {
      x: at.number('x', 0, pointRange.min, pointRange.max),
      y: at.number('y', 0, pointRange.min, pointRange.max),
      label: at.number('label', 1) < 0 ? -1 : 1,
    }
  })
}

export const hasBothClasses = (points: readonly LabelledPoint[]): boolean =>
  points.some(({ label }) => label > 0) && points.some(({ label }) => label < 0)
