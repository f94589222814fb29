import type { ErrorStudy } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel, PlotSeries } from '../../plots/index.ts'

export interface Best {
  readonly delta: number
  readonly error: number
}

/** The study with its steps from small to large, whichever way it came. */
export function ascending(study: ErrorStudy): ErrorStudy {
  if ((study.deltas[0] ?? 0) <= (study.deltas.at(-1) ?? 0)) return study
  return {
    deltas: study.deltas.toReversed(),
    forward: study.forward.toReversed(),
    central: study.central.toReversed(),
  }
}

/** The smallest error above zero and the step that gives it; a zero by luck is no advice. */
export function bestStep(deltas: ArrayLike<number>, errors: ArrayLike<number>): Best | undefined {
  let best: Best | undefined
  for (let index = 0; index < deltas.length; index++) {
    const delta = deltas[index] ?? NaN
    const error = errors[index] ?? NaN
    if (error > 0 && error < (best?.error ?? Infinity)) best = { delta, error }
  }
  return best
}

/** Error against δ on two logarithmic axes: truncation falls from the right, rounding from the left. */
export function errorPlot(
  study: ErrorStudy,
  delta: number,
  highlight: string | undefined,
): PlotModel {
  const { deltas } = study
  const all = [...study.forward, ...study.central].filter((error) => error > 0)
  const line = (id: 'forward' | 'central', tone: 1 | 2): PlotSeries => ({
    id,
    mark: 'line',
    xs: deltas,
    // Zero has no place on a logarithmic axis.
    ys: study[id].map((error) => (error > 0 ? error : NaN)),
    tone,
    size: 2,
    label: t(`explore.error.${id}`),
    column: t(`explore.error.${id}Column`),
  })
  const ends = Array.from(deltas)
  const y = {
    label: t('explore.error.errorAxis'),
    scale: 'log',
    from: 10 ** Math.floor(Math.log10(Math.min(...all, 1e-4))),
    to: 10 ** Math.ceil(Math.log10(Math.max(...all, 1e-3))),
  } as const
  return {
    x: {
      label: t('explore.error.stepAxis'),
      scale: 'log',
      from: Math.min(...ends),
      to: Math.max(...ends),
    },
    y,
    series: [
      {
        id: 'step',
        mark: 'line',
        xs: [delta, delta],
        ys: [y.from, y.to],
        tone: 'muted',
        dashed: true,
        size: 1,
      },
      line('forward', 1),
      line('central', 2),
    ],
    highlight,
  }
}
