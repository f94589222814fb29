/** How a slider's handle relates to its value. */
export interface SliderScale {
  /** Position of a value on the track: the value itself, or its decimal logarithm. */
  readonly toPosition: (value: number) => number
  /** Value at a position, on the grid of steps (linear) or to three digits (logarithmic). */
  readonly toValue: (position: number) => number
  /** The value `steps` key presses away, kept inside the range. */
  readonly nudge: (value: number, steps: number) => number
}

export interface ScaleOptions {
  readonly min: number
  readonly max: number
  /** Linear: the grid. Logarithmic: the part of a decade that one key press moves. */
  readonly step: number
}

/** An even scale whose values lie on the grid `min + k · step`, free of binary dust. */
export function linearScale({ min, max, step }: ScaleOptions): SliderScale {
  const digits = Math.min(15, Math.max(decimals(step), decimals(min)))
  const snap = (value: number): number => {
    const onGrid = min + Math.round((value - min) / step) * step
    return clamp(Number(onGrid.toFixed(digits)), min, max)
  }
  return {
    toPosition: (value) => clamp(value, min, max),
    toValue: snap,
    nudge: (value, steps) => clamp(Number((value + steps * step).toFixed(digits)), min, max),
  }
}

/** A scale whose equal ways are equal factors; `min` and `max` are positive. */
export function logScale({ min, max, step }: ScaleOptions): SliderScale {
  const [low, high] = [Math.log10(min), Math.log10(max)]
  const toValue = (position: number): number =>
    clamp(Number((10 ** clamp(position, low, high)).toPrecision(3)), min, max)
  return {
    toPosition: (value) => clamp(Math.log10(Math.max(value, min)), low, high),
    toValue,
    nudge: (value, steps) => {
      const exact = Math.log10(Math.max(value, min)) + steps * step
      return toValue(Math.round(exact / step) * step)
    },
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent))
}
