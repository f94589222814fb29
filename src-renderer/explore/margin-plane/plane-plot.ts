import type { LabelledPoint, Margin, StreetLine } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel, PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { nameOf, nameTexts, planeAxes, ringSeries, scoreOf, streetLayers } from '../margin/index.ts'

export interface PlanePicture {
  readonly points: readonly LabelledPoint[]
  readonly line: StreetLine
  /** The widest street, where it is to be seen. */
  readonly best: Margin['hard']
  readonly soft: Margin['soft']
  /** Where both classes meet, if no line can part them. */
  readonly common: Margin['common']
  readonly highlight: string | undefined
}

const axes = planeAxes()
/** Closer to 1 than this a point touches the edge of the street. */
const touching = 1e-6

/** The learner's street, the best one as a ghost, the points' names and rings around what touches. */
export function planePlot(picture: PlanePicture): PlotModel {
  const { points, line, best, soft, common, highlight } = picture
  const touched = points.filter(
    (point, index) =>
      Math.abs(scoreOf(line, point) - 1) < touching || best?.support.includes(index),
  )
  return {
    ...axes,
    series: [
      ringSeries(touched),
      ...(common
        ? [
            {
              id: 'common',
              mark: 'points' as const,
              xs: [common.x],
              ys: [common.y],
              tone: 'ink' as const,
              shape: 'cross' as const,
              size: 7,
            },
          ]
        : []),
    ],
    layers: [
      ...streetLayers(line, { id: 'own', tone: 4, levels: true }),
      ...(best
        ? streetLayers(best.line, {
            id: 'best',
            tone: 3,
            dashed: true,
            filled: false,
            label: t('margin.plane.bestLabel'),
          })
        : []),
      ...(soft
        ? streetLayers(soft.line, {
            id: 'soft',
            tone: 6,
            dashed: true,
            filled: false,
            label: t('margin.plane.softLabel'),
          })
        : []),
      nameTexts(
        points,
        points.map((_, index) => nameOf(index)),
      ),
    ],
    table: tableOf(picture),
    highlight,
  }
}

function tableOf({ points, line, best }: PlanePicture): PlotTable {
  const columns = ['point', 'label', 'x', 'y', 'score', 'multiplier'] as const
  return {
    columns: columns.map((name) =>
      name === 'x' || name === 'y' ? name : t(`margin.table.${name}`),
    ),
    rows: points.map((point, index) => [
      nameOf(index),
      point.label > 0 ? '+1' : '−1',
      formatNumber(point.x),
      formatNumber(point.y),
      formatNumber(scoreOf(line, point)),
      best ? formatNumber(best.multipliers[index] ?? NaN) : '',
    ]),
  }
}
