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
  const by = (steps: number): number => {
    // Counting in steps keeps 0.1 + 0.1 + 0.1 at 0.3.
    const target = Math.round(value / step + steps * (shift ? 10 : 1)) * step
    return clamp(Number(target.toPrecision(12)), min, max)
  }
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

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
