import type { Evidence, EvidenceCurves, StoredCurve } from '../../src-shared/domain/index.ts'
import { t } from '../messages/index.ts'
import type { PlotModel, PlotSeries } from '../plots/index.ts'

/** The learner's formula over the truth, with the place of the largest gap marked. */
export function evidencePlot(
  { variable, at, learner, truth }: Evidence,
  curves: EvidenceCurves,
): PlotModel {
  const yours = numbersOf(curves.learner)
  const right = numbersOf(curves.truth)
  const [low, high] = boundsOf(curves, [learner, truth])
  const air = (high - low || 1) * 0.06
  const apart = learner !== truth
  const gap: PlotSeries = {
    id: 'gap',
    mark: 'line',
    xs: [at, at],
    ys: [learner, truth],
    tone: 4,
    size: 3,
    label: t('lesson.evidence.gap'),
  }
  const ends: PlotSeries = { ...gap, id: 'gap-ends', mark: 'points', size: 5 }
  return {
    x: { label: variable, from: right.xs[0] ?? 0, to: right.xs.at(-1) ?? 1 },
    y: { label: '', from: low - air, to: high + air },
    series: [
      ...(apart ? [gap] : []),
      {
        id: 'truth',
        mark: 'line',
        ...right,
        tone: 1,
        size: 2.5,
        label: t('lesson.evidence.truth'),
        column: t('lesson.evidence.truth'),
      },
      {
        id: 'learner',
        mark: 'line',
        ...yours,
        tone: 2,
        dashed: true,
        size: 2.5,
        label: t('lesson.evidence.yours'),
        column: t('lesson.evidence.yours'),
      },
      ...(apart ? [ends] : []),
    ],
  }
}

function numbersOf({ xs, ys }: StoredCurve): {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
} {
  return {
    xs,
    ys: ys.map((y) => y ?? NaN),
  }
}

/** Shows the truth whole and of the learner's curve at most three times as much. */
function boundsOf(
  { learner, truth }: EvidenceCurves,
  marked: readonly number[],
): readonly [number, number] {
  const [low, high] = truth.yBounds
  const room = Math.max(high - low, 1e-9)
  const seen = [...learner.yBounds, ...marked].filter((y) => Number.isFinite(y))
  return [
    Math.max(Math.min(low, ...seen), low - room),
    Math.min(Math.max(high, ...seen), high + room),
  ]
}
