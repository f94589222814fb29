import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Failure, Spot } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import { failureOf } from '../../ui/index.ts'
import { listedExamples, ownFunction } from '../rate-model.ts'
import type { Window } from '../rate-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { planeRequest } from './drawing.ts'
import type { PlaneDrawing, PlaneWindow } from './drawing.ts'
import { readGrid } from './grid.ts'
import { useSpot } from './use-spot.ts'

/** What the explorations of a function of two variables share: the function and the point P. */
export interface PlaneModel extends Viewable {
  readonly window: ShallowRef<PlaneWindow>
  readonly functionId: Ref<string>
  /** The learner's own function as typed. */
  readonly ownText: Ref<string>
  readonly at: Readonly<ShallowRef<PlotPoint>>
  /** Takes P there, or as near as the window allows. */
  readonly move: (to: Partial<PlotPoint>) => void
  /** Absent until the first function was drawn; stays while another one is being read. */
  readonly drawing: Readonly<ShallowRef<PlaneDrawing | undefined>>
  /** The exact numbers at P; they may lag a frame behind it. */
  readonly spot: Readonly<ShallowRef<Spot | undefined>>
  /** What to draw now: exact where known, else read off the grid. */
  readonly drawn: ComputedRef<Pick<Spot, 'value' | 'gradient'> | undefined>
  /** Why the chosen function cannot be drawn. */
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
}

const levelCount = 12
/** The choice that options give as `text`, outside of the lesson's examples. */
const givenFunction = 'given'
const usualWindow: Window = { from: -4, to: 4 }

/** A round step for P: about a hundredth of the longer side. */
export function planeStep({ x, y }: PlaneWindow): number {
  const side = Math.max(x.to - x.from, y.to - y.from)
  return Number((10 ** Math.ceil(Math.log10(side / 100))).toPrecision(1))
}

/**
 * The model that explorations of one `group` (an option; usually the whole lesson) share, begun with
 * `options` unless another exploration of the group was first.
 */
export function usePlaneModel(scope: ExplorationScope, options: unknown): PlaneModel {
  const group = fieldsOf(options).text('group', 'lesson')
  return scope.model(`plane:${group}`, (saved) => createPlaneModel(scope, options, saved))
}

function createPlaneModel(scope: ExplorationScope, options: unknown, saved: unknown): PlaneModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const window = shallowRef<PlaneWindow>({
    x: readWindow(before.list('x'), readWindow(given.list('x'), usualWindow)),
    y: readWindow(before.list('y'), readWindow(given.list('y'), usualWindow)),
  })
  const first =
    given.text('text', '') === '' ? listedExamples(scope, options)[0]?.id : givenFunction
  const functionId = ref(before.text('functionId', first ?? ownFunction))
  const ownText = ref(before.text('ownText', ''))
  const begin = readPoint(before.any('at'), readPoint(given.any('at'), { x: 1, y: 1 }))
  const at = shallowRef(inside(begin, window.value))
  watch(window, (now) => (at.value = inside(at.value, now)))

  /** Saved with the view: an example may be gone from the lesson when the attempt is reviewed. */
  const savedText = before.text('text', given.text('text', ''))
  const chosenText = computed(() => {
    if (functionId.value === ownFunction) return ownText.value.trim()
    return scope.examples.find(({ id }) => id === functionId.value)?.text ?? savedText
  })
  const { drawing, problem } = useDrawing(scope, chosenText, window)
  const { spot, exact } = useSpot(scope, drawing, at)
  const drawn = computed(() => {
    const now = drawing.value
    if (!now) return undefined
    return exact.value ?? estimateSpot(now, at.value)
  })
  return {
    window,
    functionId,
    ownText,
    at,
    move: (to) => (at.value = inside({ ...at.value, ...to }, window.value)),
    drawing,
    spot,
    drawn,
    problem,
    view: () => ({
      x: [window.value.x.from, window.value.x.to],
      y: [window.value.y.from, window.value.y.to],
      functionId: functionId.value,
      ownText: ownText.value,
      text: drawing.value?.function.text ?? chosenText.value,
      at: [at.value.x, at.value.y],
    }),
  }
}

/** [from, to] of plain JSON, or `fallback` where it is no interval. */
function readWindow(saved: readonly unknown[], fallback: Window): Window {
  const [from, to] = saved
  const isInterval =
    Number.isFinite(from) && Number.isFinite(to) && (from as number) < (to as number)
  return isInterval ? { from: from as number, to: to as number } : fallback
}

/** [x, y] of plain JSON, or "(x, y)" as a variant of an exercise has it. */
export function readPoint(saved: unknown, fallback: PlotPoint): PlotPoint {
  const parts: readonly unknown[] = Array.isArray(saved)
    ? saved
    : typeof saved === 'string'
      ? saved.replaceAll(/[()\s]/g, '').split(',')
      : []
  const [x = NaN, y = NaN] = parts.map(readNumber)
  return parts.length === 2 && Number.isFinite(x + y) ? { x, y } : fallback
}

/** A number, or a number or fraction as text. */
function readNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return NaN
  const [above = '', below = '1', ...more] = value.split('/')
  return more.length > 0 || above === '' ? NaN : Number(above) / Number(below)
}

function inside({ x, y }: PlotPoint, window: PlaneWindow): PlotPoint {
  const clamp = (value: number, { from, to }: Window): number => Math.min(to, Math.max(from, value))
  return { x: clamp(x, window.x), y: clamp(y, window.y) }
}

/** What the grid says at P, so that the picture follows the pointer in the same frame. */
export function estimateSpot(
  { plane, field }: Pick<PlaneDrawing, 'plane' | 'field'>,
  { x, y }: PlotPoint,
): Pick<Spot, 'value' | 'gradient'> {
  const read = (values: Float64Array): number => readGrid({ ...plane, values }, x, y)
  return { value: read(plane.values), gradient: [read(field.us), read(field.vs)] }
}

function useDrawing(
  scope: ExplorationScope,
  text: ComputedRef<string>,
  window: ShallowRef<PlaneWindow>,
): Pick<PlaneModel, 'drawing' | 'problem'> {
  const drawing = shallowRef<PlaneDrawing>()
  const problem = shallowRef<Failure>()
  const draw = latestOnly<Pick<PlaneDrawing, 'function' | 'window'>, PlaneDrawing>({
    async run(wanted, signal) {
      const request = planeRequest(wanted)
      const [plane, field] = await Promise.all([
        scope.client.call('plots.plane', { ...request, levels: levelCount }, { signal }),
        scope.client.call('plots.field', request, { signal }),
      ])
      return { ...wanted, plane, field }
    },
    done(drawn) {
      drawing.value = drawn
      problem.value = undefined
    },
    failed(error) {
      problem.value = failureOf(error)
    },
    cancelStale: true,
  })
  watch(
    [text, window],
    () => {
      problem.value = undefined
      // An empty field of one's own is not a mistake yet: the last picture stays.
      if (text.value === '') return
      draw({ function: { text: text.value, variables: ['x', 'y'] }, window: window.value })
    },
    { immediate: true },
  )
  onScopeDispose(draw.stop)
  return { drawing, problem }
}
