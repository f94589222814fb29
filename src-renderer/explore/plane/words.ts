import type { Spot } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotPoint, Tone } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import type { PlaneDrawing } from './drawing.ts'

/** Degrees from the x axis, from 0 up to 360; NaN for a vector of no length. */
export function angleOf([u, v]: readonly [number, number]): number {
  if (u === 0 && v === 0) return NaN
  const degrees = (Math.atan2(v, u) * 180) / Math.PI
  return degrees < 0 ? degrees + 360 : degrees
}

/** The unit vector of a direction. */
export function unitVector(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180
  return [Math.cos(radians), Math.sin(radians)]
}

/** A vector as print sets it. */
export function vectorText([u, v]: readonly [number, number]): string {
  return `(${formatNumber(u)}, ${formatNumber(v)})`
}

type Word = 'function' | 'x' | 'y' | 'value' | 'gradient' | 'size' | 'low' | 'high'

/** What the descriptions of a map fill in. */
export function planeWords(
  drawing: PlaneDrawing | undefined,
  at: PlotPoint,
  here: Pick<Spot, 'value' | 'gradient'> | undefined,
): Readonly<Record<Word, string>> {
  const gradient = here?.gradient ?? [NaN, NaN]
  const [low, high] = drawing?.plane.bounds ?? [NaN, NaN]
  return {
    function: drawing?.function.text ?? '',
    x: formatNumber(at.x),
    y: formatNumber(at.y),
    value: formatNumber(here?.value ?? NaN),
    gradient: vectorText(gradient),
    size: formatNumber(Math.hypot(...gradient)),
    low: formatNumber(low),
    high: formatNumber(high),
  }
}

/** The numbers at P. */
export function planeFacts(
  spot: Spot | undefined,
): readonly { readonly name: string; readonly value: string; readonly tone?: Tone }[] {
  const { value, gradient } = spot ?? { value: NaN, gradient: [NaN, NaN] as const }
  const angle = angleOf(gradient)
  return [
    { name: t('plane.valueAtP'), value: formatNumber(value, 6), tone: 1 },
    { name: t('plane.alongX'), value: formatNumber(gradient[0], 6) },
    { name: t('plane.alongY'), value: formatNumber(gradient[1], 6) },
    { name: t('plane.steepestRate'), value: formatNumber(Math.hypot(...gradient), 6), tone: 2 },
    {
      name: t('plane.steepestAngle'),
      value: Number.isNaN(angle) ? '–' : `${formatNumber(angle)}°`,
      tone: 2,
    },
  ]
}
