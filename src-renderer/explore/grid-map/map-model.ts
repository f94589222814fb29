import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { CellImage, Failure, JacobianForm } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import { failureOf } from '../../ui/index.ts'
import { listedExamples, ownFunction } from '../rate-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { estimatePicture, exactPicture } from './cell-picture.ts'
import type { Cell, CellPicture } from './cell-picture.ts'
import { gridEnd, gridImage, gridPoints } from './grid-image.ts'
import type { GridImage } from './grid-image.ts'

export const smallestCell = 0.01
export const largestCell = 1
/** Points on each side of the cell's outline. */
const sidePoints = 24

/** A map that can be drawn, with the image of the whole grid. */
export interface DrawnMap {
  readonly text: string
  readonly image: GridImage
  readonly form: JacobianForm
}
/** Exact numbers, and which cell of which map they belong to. */
export interface ExactCell {
  readonly text: string
  readonly cell: Cell
  readonly image: CellImage
}

/** What the explorations of a map of the plane share: the map, the cell's corner P and its size. */
export interface MapModel extends Viewable {
  readonly functionId: Ref<string>
  readonly ownText: Ref<string>
  /** P, the lower left corner; it keeps the cell within the grid. */
  readonly corner: Ref<PlotPoint>
  readonly size: Ref<number>
  /** Absent until the first map was drawn; stays while another one is being read. */
  readonly map: Readonly<ShallowRef<DrawnMap | undefined>>
  /** The newest exact numbers; they may lag a frame behind P. */
  readonly exact: Readonly<ShallowRef<ExactCell | undefined>>
  /** What to draw now. */
  readonly picture: ComputedRef<CellPicture | undefined>
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
}

/**
 * The model that explorations of one `group` (an option) share; one with a map of its own, as beside an
 * exercise, shares with none.
 */
export function useMapModel(scope: ExplorationScope, key: string, options: unknown): MapModel {
  const given = fieldsOf(options)
  const own = given.text('text', '') !== ''
  const name = own ? key : `map:${given.text('group', 'lesson')}`
  return scope.model(name, (saved) => createMapModel(scope, options, saved))
}

/** As the core takes it. */
export const planeMap = (text: string): { text: string; variables: [string, string] } => ({
  text,
  variables: ['x', 'y'],
})

function createMapModel(scope: ExplorationScope, options: unknown, saved: unknown): MapModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const size = ref(before.number('size', given.number('size', 0.5), smallestCell, largestCell))
  const place = (name: 'x' | 'y', fallback: number): number =>
    before.number(name, given.number(name, fallback), -gridEnd, gridEnd)
  const wanted = shallowRef<PlotPoint>({ x: place('x', 1.5), y: place('y', 0.5) })
  const corner = computed({
    get: () => {
      const most = gridEnd - size.value
      const { x, y } = wanted.value
      return { x: Math.min(x, most), y: Math.min(y, most) }
    },
    set: (next) => (wanted.value = next),
  })

  const text = given.text('text', '')
  const first = text === '' ? listedExamples(scope, options)[0]?.id : 'given'
  const functionId = ref(before.text('functionId', first ?? ownFunction))
  const ownText = ref(before.text('ownText', ''))
  /** Saved with the view: an example may be gone from the lesson when the attempt is reviewed. */
  const savedText = before.text('text', text)
  const chosenText = computed(() => {
    if (functionId.value === ownFunction) return ownText.value.trim()
    const example = scope.examples.find(({ id }) => id === functionId.value)
    return example?.text ?? savedText
  })

  const { map, problem } = useDrawnMap(scope, chosenText)
  const cell = computed<Cell>(() => ({ ...corner.value, size: size.value }))
  const exact = useExactCell(scope, map, cell)
  const picture = computed(() => {
    const known = exact.value
    if (!known || known.text !== map.value?.text) return undefined
    const now = cell.value
    return known.cell === now
      ? exactPicture(now, known.image)
      : estimatePicture(now, known.cell, known.image)
  })

  return {
    functionId,
    ownText,
    corner,
    size,
    map,
    exact,
    picture,
    problem,
    view: () => ({
      functionId: functionId.value,
      ownText: ownText.value,
      text: map.value?.text ?? chosenText.value,
      ...wanted.value,
      size: size.value,
    }),
  }
}

function useDrawnMap(
  scope: ExplorationScope,
  text: ComputedRef<string>,
): Pick<MapModel, 'map' | 'problem'> {
  const map = shallowRef<DrawnMap>()
  const problem = shallowRef<Failure>()
  const draw = latestOnly<string, DrawnMap>({
    async run(wanted, signal) {
      const request = planeMap(wanted)
      const [image, form] = await Promise.all([
        scope.client.call(
          'plots.map',
          { map: request, xs: [...gridPoints.xs], ys: [...gridPoints.ys] },
          { signal },
        ),
        scope.client.call(
          'plots.jacobianForm',
          { function: request, along: [...request.variables] },
          { signal },
        ),
      ])
      return { text: wanted, image: gridImage(image), form }
    },
    done(drawn) {
      map.value = drawn
      problem.value = undefined
    },
    failed(error) {
      problem.value = failureOf(error)
    },
    cancelStale: true,
  })
  watch(
    text,
    (now) => {
      problem.value = undefined
      // An empty field of one's own is not a mistake yet: the last map stays.
      if (now !== '') draw(now)
    },
    { immediate: true },
  )
  onScopeDispose(draw.stop)
  return { map, problem }
}

function useExactCell(
  scope: ExplorationScope,
  map: Readonly<ShallowRef<DrawnMap | undefined>>,
  cell: ComputedRef<Cell>,
): ShallowRef<ExactCell | undefined> {
  const exact = shallowRef<ExactCell>()
  const ask = latestOnly<Omit<ExactCell, 'image'>, CellImage>({
    run: ({ text, cell: { x, y, size } }, signal) =>
      scope.client.call(
        'plots.cell',
        { map: planeMap(text), at: [x, y], size, points: sidePoints },
        { signal },
      ),
    done(image, asked) {
      exact.value = { ...asked, image }
    },
  })
  watch(
    [map, cell],
    () => {
      if (map.value) ask({ text: map.value.text, cell: cell.value })
    },
    // Asked at once, not with the next render: the answer may still make it into this frame.
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return exact
}
