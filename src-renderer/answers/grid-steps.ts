import type { AnswerPlane } from '../../src-shared/domain/index.ts'

/** A round step for dragging along an axis: between a 200th and a 20th of it. */
export function roundStep([from, to]: readonly [number, number]): number {
  const raw = (to - from) / 100
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 5].findLast((one) => one * power <= raw * 1.000001) ?? 1
  return Number((factor * power).toPrecision(1))
}

/** Where the point waits to be taken: near the lower left corner, which is no answer yet. */
export function parkedPoint({ x, y }: AnswerPlane): { readonly x: number; readonly y: number } {
  const park = (range: readonly [number, number]): number => {
    const step = roundStep(range)
    return Number(
      (Math.round((range[0] + (range[1] - range[0]) / 10) / step) * step).toPrecision(9),
    )
  }
  return { x: park(x), y: park(y) }
}
