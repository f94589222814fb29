import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  Curve,
  ExampleFunction,
  Failure,
  FunctionText,
  Probe,
} from '../../src-shared/domain/index.ts'
import { latestOnly } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'
import { estimateProbe } from './estimate-probe.ts'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope, Viewable } from './scope.ts'

export const smallestDelta = 1e-14
export const largestDelta = 1
/** The choice that is not one of the lesson's examples. */
export const ownFunction = 'own'
/** The function that the options give as `text`, outside of the lesson's examples. */
const givenFunction = 'given'

export interface Window {
  readonly from: number
  readonly to: number
}

/** The function as drawn and its slope, both over the whole window. */
export interface Curves {
  readonly function: FunctionText
  readonly window: Window
  readonly curve: Curve
  readonly slopes: Curve
}

export interface Probed {
  readonly text: string
  readonly at: number
  readonly delta: number
  readonly probe: Probe
}

/** What the explorations of a lesson on slopes share: a function, the point P and the step δ. */
export interface RateModel extends Viewable {
  /** The stretch of the x axis that is drawn; P stays inside. */
  readonly window: ShallowRef<Window>
  readonly functionId: Ref<string>
  /** The learner's own function as typed. */
  readonly ownText: Ref<string>
  readonly at: Ref<number>
  readonly delta: Ref<number>
  /** Absent until the first function was drawn; stays while another one is being read. */
  readonly curves: Readonly<ShallowRef<Curves | undefined>>
  /** The newest exact numbers; they may lag a frame behind P. */
  readonly probed: Readonly<ShallowRef<Probed | undefined>>
  /** What to draw now: exact where known, else read off the curves. */
  readonly drawn: ComputedRef<Probe | undefined>
  /** Why the chosen function cannot be drawn. */
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
}

/** A round step for P: about a hundredth of what is drawn. */
export function stepFor({ from, to }: Window): number {
  return Number((10 ** Math.floor(Math.log10((to - from) / 100))).toPrecision(1))
}

/** Device pixels that curves are sampled for: enough for the widest plot on a dense screen. */
const samplingWidth = 1400

/** The lesson's examples that an exploration offers, in its own order. */
export function listedExamples(
  scope: ExplorationScope,
  options: unknown,
): readonly ExampleFunction[] {
  const listed = fieldsOf(options).list('functions')
  if (listed.length === 0) return scope.examples
  return listed.flatMap((id) => scope.examples.filter((example) => example.id === id))
}

/**
 * The model that explorations of one `group` (an option; usually the whole lesson) share, begun with
 * `options` unless another exploration of the group was first.
 */
export function useRateModel(scope: ExplorationScope, options: unknown): RateModel {
  const group = fieldsOf(options).text('group', 'lesson')
  return scope.model(`rate:${group}`, (saved) => createRateModel(scope, options, saved))
}

function createRateModel(scope: ExplorationScope, options: unknown, saved: unknown): RateModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const window = shallowRef<Window>({
    from: before.number('from', given.number('from', -1.5)),
    to: before.number('to', given.number('to', 3)),
  })
  const { from, to } = window.value
  const first =
    given.text('text', '') === '' ? listedExamples(scope, options)[0]?.id : givenFunction
  const functionId = ref(before.text('functionId', first ?? ownFunction))
  const ownText = ref(before.text('ownText', ''))
  const at = ref(before.number('at', given.number('at', 1), from, to))
  const delta = ref(before.number('delta', given.number('delta', 1), smallestDelta, largestDelta))
  watch(window, (now) => (at.value = Math.min(now.to, Math.max(now.from, at.value))))

  /** Saved with the view: an example may be gone from the lesson when the attempt is reviewed. */
  const savedText = before.text('text', given.text('text', ''))
  const chosenText = computed(() => {
    if (functionId.value === ownFunction) return ownText.value.trim()
    const example = scope.examples.find(({ id }) => id === functionId.value)
    return example?.text ?? savedText
  })

  const { curves, problem } = useCurves(scope, chosenText, window)
  const probed = useProbe(scope, curves, at, delta)
  const drawn = computed(() => {
    const now = curves.value
    if (!now) return undefined
    const exact = probed.value
    if (exact?.text === now.function.text && exact.at === at.value && exact.delta === delta.value)
      return exact.probe
    return estimateProbe(now.curve, now.slopes, at.value, delta.value)
  })

  return {
    window,
    functionId,
    ownText,
    at,
    delta,
    curves,
    probed,
    drawn,
    problem,
    view: () => ({
      ...window.value,
      functionId: functionId.value,
      ownText: ownText.value,
      text: curves.value?.function.text ?? chosenText.value,
      at: at.value,
      delta: delta.value,
    }),
  }
}

function useCurves(
  scope: ExplorationScope,
  text: ComputedRef<string>,
  window: ShallowRef<Window>,
): Pick<RateModel, 'curves' | 'problem'> {
  const curves = shallowRef<Curves>()
  const problem = shallowRef<Failure>()
  const draw = latestOnly<{ readonly text: string; readonly window: Window }, Curves>({
    async run(wanted, signal) {
      const f = { text: wanted.text, variable: 'x' }
      const request = { function: f, ...wanted.window, pixels: samplingWidth }
      const [curve, slopes] = await Promise.all([
        scope.client.call('plots.curve', request, { signal }),
        scope.client.call('plots.curve', { ...request, derivative: 1 }, { signal }),
      ])
      return { function: f, window: wanted.window, curve, slopes }
    },
    done(drawn) {
      curves.value = drawn
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
      // An empty field of one's own is not a mistake yet: the last curve stays.
      if (text.value !== '') draw({ text: text.value, window: window.value })
    },
    { immediate: true },
  )
  onScopeDispose(draw.stop)
  return { curves, problem }
}

function useProbe(
  scope: ExplorationScope,
  curves: Readonly<ShallowRef<Curves | undefined>>,
  at: Ref<number>,
  delta: Ref<number>,
): ShallowRef<Probed | undefined> {
  const probed = shallowRef<Probed>()
  const ask = latestOnly<Omit<Probed, 'probe'> & { function: FunctionText }, Probe>({
    run: ({ function: f, at: place, delta: step }, signal) =>
      scope.client.call('plots.probe', { function: f, at: place, delta: step }, { signal }),
    done(probe, { text, at: place, delta: step }) {
      probed.value = { text, at: place, delta: step, probe }
    },
  })
  watch(
    [curves, at, delta],
    () => {
      const f = curves.value?.function
      if (f) ask({ function: f, text: f.text, at: at.value, delta: delta.value })
    },
    // Asked at once, not with the next render: the answer may still make it into this frame.
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return probed
}
