export interface SliderRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

/**
 * Where a key takes a slider (WAI-ARIA slider pattern; Shift makes a step ten times as large).
 * `undefined` for keys that are not a slider's.
 */
export function sliderKey(
  key: string,
  shift: boolean,
  value: number,
  { min, max, step }: SliderRange,
): number | undefined {
  const by = (steps: number): number =>
    onGrid(value + steps * (shift ? 10 : 1) * step, { min, max, step })
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-1)
    case 'PageUp':
      return by(10)
    case 'PageDown':
      return by(-10)
    case 'Home':
      return min
    case 'End':
      return max
    default:
      return undefined
  }
}

/** The multiple of `step` nearest to `value`, within the range; 0.1 + 0.1 + 0.1 stays 0.3. */
export function onGrid(value: number, { min, max, step }: SliderRange): number {
  return clamp(Number((Math.round(value / step) * step).toPrecision(12)), min, max)
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
