import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { FailureError } from '../../src-shared/domain/index.ts'
import type { Curve, Failure, FunctionText, Probe } from '../../src-shared/domain/index.ts'
import { latestOnly } from '../api/index.ts'
import { estimateProbe } from './estimate-probe.ts'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope, Viewable } from './scope.ts'

export const smallestDelta = 1e-14
export const largestDelta = 1
/** The choice that is not one of the lesson's examples. */
export const ownFunction = 'own'

export interface Window {
  readonly from: number
  readonly to: number
}

/** The function as drawn and its slope, both over the whole window. */
export interface Curves {
  readonly function: FunctionText
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
  readonly window: Window
  readonly functionIds: readonly string[]
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

/** Device pixels that curves are sampled for: enough for the widest plot on a dense screen. */
const samplingWidth = 1400

/** The shared model of `scope`, begun with `options` unless another exploration was first. */
export function useRateModel(scope: ExplorationScope, options: unknown): RateModel {
  return scope.model('rate', (saved) => createRateModel(scope, options, saved))
}

function createRateModel(scope: ExplorationScope, options: unknown, saved: unknown): RateModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const window = {
    from: before.number('from', given.number('from', -1.5)),
    to: before.number('to', given.number('to', 3)),
  }
  const listed = given.list('functions').filter((id): id is string => typeof id === 'string')
  const functionIds = listed.length > 0 ? listed : scope.examples.map(({ id }) => id)
  const functionId = ref(before.text('functionId', given.text('function', functionIds[0] ?? ownFunction)))
  const ownText = ref(before.text('ownText', ''))
  const at = ref(before.number('at', given.number('at', 1), window.from, window.to))
  const delta = ref(before.number('delta', given.number('delta', 1), smallestDelta, largestDelta))

  /** Saved with the view: an example may be gone from the lesson when the attempt is reviewed. */
  const savedText = before.text('text', '')
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
    functionIds,
    functionId,
    ownText,
    at,
    delta,
    curves,
    probed,
    drawn,
    problem,
    view: () => ({
      ...window,
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
  { from, to }: Window,
): Pick<RateModel, 'curves' | 'problem'> {
  const curves = shallowRef<Curves>()
  const problem = shallowRef<Failure>()
  const draw = latestOnly<string, Curves>({
    async run(chosen, signal) {
      const request = { function: { text: chosen, variable: 'x' }, from, to, pixels: samplingWidth }
      const [curve, slopes] = await Promise.all([
        scope.client.call('plots.curve', request, { signal }),
        scope.client.call('plots.curve', { ...request, derivative: 1 }, { signal }),
      ])
      return { function: request.function, curve, slopes }
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
    text,
    (chosen) => {
      problem.value = undefined
      // An empty field of one's own is not a mistake yet: the last curve stays.
      if (chosen !== '') draw(chosen)
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

/** Anything but a typed failure is a programming error and worded as such. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return { code: 'internal', message: String(error) }
}
