import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Curve, Failure, FunctionText, Probe } from '../../src-shared/domain/index.ts'
import { latestOnly } from '../api/index.ts'
import { estimateProbe } from './estimate-probe.ts'
import { createFunctionChoice, samplingWidth, useDrawing } from './function-choice.ts'
import type { Window } from './function-choice.ts'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope, Viewable } from './scope.ts'

export { listedExamples, ownFunction, stepFor } from './function-choice.ts'
export type { Window } from './function-choice.ts'

export const smallestDelta = 1e-14
export const largestDelta = 1
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
  const choice = createFunctionChoice(scope, options, saved)
  const { window, functionId, ownText } = choice
  const { from, to } = window.value
  const at = ref(before.number('at', given.number('at', 1), from, to))
  const delta = ref(before.number('delta', given.number('delta', 1), smallestDelta, largestDelta))
  watch(window, (now) => (at.value = Math.min(now.to, Math.max(now.from, at.value))))

  const { drawn: curves, problem } = useDrawing<Curves>(choice, async (f, stretch, signal) => {
    const request = { function: f, ...stretch, pixels: samplingWidth }
    const [curve, slopes] = await Promise.all([
      scope.client.call('plots.curve', request, { signal }),
      scope.client.call('plots.curve', { ...request, derivative: 1 }, { signal }),
    ])
    return { function: f, window: stretch, curve, slopes }
  })
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
      ...choice.view(curves.value?.function.text),
      at: at.value,
      delta: delta.value,
    }),
  }
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
