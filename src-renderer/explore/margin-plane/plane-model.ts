import { computed, ref, shallowRef } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ClassLabel, Failure, LabelledPoint } from '../../../src-shared/domain/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import {
  createHandledLine,
  mostPoints,
  pointRange,
  readLine,
  readPoints,
  savedPoints,
  scoreOf,
  useMargin,
  valueAt,
} from '../margin/index.ts'
import type { HandledLine, Solved } from '../margin/index.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** What the learner's line makes of the points. */
export interface Standing {
  /** Indices of points on the wrong side of the line or on it. */
  readonly wrong: readonly number[]
  /** Indices of points on the right side, but inside of the street. */
  readonly inside: readonly number[]
}

/** Points of two classes, the learner's own line, and what the best one would be. */
export interface PlaneModelState extends Viewable {
  readonly points: ShallowRef<readonly LabelledPoint[]>
  readonly handled: HandledLine
  readonly standing: ComputedRef<Standing>
  readonly showBest: Ref<boolean>
  readonly soft: Ref<boolean>
  readonly penalty: Ref<number>
  /** The newest widest street; it may lag a frame behind the points. */
  readonly solved: Readonly<ShallowRef<Solved | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** Puts a point there, or at a free place; of the class of its side of the line unless told. */
  readonly add: (label?: ClassLabel, at?: PlotPoint) => void
  readonly reset: () => void
}

export const penaltyRange = { min: 0.01, max: 100 } as const
/** Rounding leaves a product this little below 1. */
const allowance = 1e-6

export function usePlaneModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PlaneModelState {
  return scope.model(key, (saved) => createPlaneModel(scope, options, saved))
}

function createPlaneModel(
  scope: ExplorationScope,
  options: unknown,
  saved: unknown,
): PlaneModelState {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const firstPoints = readPoints(given.text('points', ''))
  const firstLine = readLine(given.text('line', ''), { a: 1, b: 1, c: -2 })
  const points = shallowRef(saved === undefined ? firstPoints : savedPoints(before.list('points')))
  const handled = createHandledLine(firstLine, before.record('line'))
  const showBest = ref(before.flag('showBest', given.flag('best', false)))
  const soft = ref(before.flag('soft', false))
  const penalty = ref(before.number('penalty', 1, penaltyRange.min, penaltyRange.max))
  const { solved, failure } = useMargin(scope, points, () =>
    soft.value ? penalty.value : undefined,
  )
  const standing = computed((): Standing => {
    const scores = points.value.map((point) => scoreOf(handled.line.value, point))
    const where = (holds: (score: number) => boolean): readonly number[] =>
      scores.flatMap((score, index) => (holds(score) ? [index] : []))
    return {
      wrong: where((score) => score <= 0),
      inside: where((score) => score > 0 && score < 1 - allowance),
    }
  })

  return {
    points,
    handled,
    standing,
    showBest,
    soft,
    penalty,
    solved,
    failure,
    add(label, at) {
      if (points.value.length >= mostPoints) return
      const place = at ? onGrid(at) : freePlace(points.value)
      const side = valueAt(handled.line.value, place) < 0 ? -1 : 1
      points.value = [...points.value, { ...place, label: label ?? side }]
    },
    reset() {
      points.value = firstPoints
      handled.set(firstLine)
    },
    view: () => ({
      points: points.value,
      line: handled.view(),
      showBest: showBest.value,
      soft: soft.value,
      penalty: penalty.value,
    }),
  }
}

function onGrid({ x, y }: PlotPoint): PlotPoint {
  const snap = (value: number): number => {
    const { min, max, step } = pointRange
    return Math.min(max, Math.max(min, Number((Math.round(value / step) * step).toFixed(6))))
  }
  return { x: snap(x), y: snap(y) }
}

/** Where a point that comes by keyboard begins: the first of a few places that no other is near. */
function freePlace(points: readonly LabelledPoint[]): PlotPoint {
  const places = [-1, 1, -3, 3].flatMap((y) => [3, -3, 1, -1].map((x) => ({ x: x + 0.5, y })))
  const free = places.find((place) =>
    points.every((point) => Math.hypot(point.x - place.x, point.y - place.y) > 0.7),
  )
  return free ?? { x: 0, y: 0 }
}
