import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { sumRules } from '../../../src-shared/domain/index.ts'
import type {
  AntiderivativeCurve,
  Area,
  AreaRequest,
  Curve,
  Failure,
  FunctionText,
  SumRule,
} from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { createFunctionChoice, samplingWidth, stepFor, useDrawing } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'
import { fittingStep, stripsBetween } from './strips.ts'
import type { Strip } from './strips.ts'

export const smallestStep = 0.05
export const largestStep = 2

/** A function with an antiderivative of it, both over the whole window. */
export interface AreaCurves {
  readonly function: FunctionText
  readonly window: Window
  readonly curve: Curve
  readonly antiderivative: AntiderivativeCurve
}

/** What the explorations of a lesson on areas share: a function, two limits, the width of strips. */
export interface AreaModel extends Viewable {
  readonly window: ShallowRef<Window>
  readonly functionId: Ref<string>
  readonly ownText: Ref<string>
  /** The limits; `from < to`, both inside the window. */
  readonly from: Ref<number>
  readonly to: Ref<number>
  /** Of the limits' handles. */
  readonly handleStep: ComputedRef<number>
  /** δx as chosen. */
  readonly step: Ref<number>
  readonly rule: Ref<SumRule>
  readonly curves: Readonly<ShallowRef<AreaCurves | undefined>>
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
  /** As they are drawn now. */
  readonly strips: ComputedRef<readonly Strip[]>
  /** The exact numbers; absent while those for these limits are on their way. */
  readonly area: ComputedRef<Area | undefined>
}

export function useAreaModel(scope: ExplorationScope, options: unknown): AreaModel {
  const group = fieldsOf(options).text('group', 'lesson')
  return scope.model(`area:${group}`, (saved) => createAreaModel(scope, options, saved))
}

function createAreaModel(scope: ExplorationScope, options: unknown, saved: unknown): AreaModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const choice = createFunctionChoice(scope, options, saved, { from: -10, to: 10 })
  const { window, functionId, ownText } = choice
  const handleStep = computed(() => stepFor(window.value))
  const limits = useLimits(
    window,
    handleStep,
    before.number('a', given.number('a', window.value.from)),
    before.number('b', given.number('b', window.value.to)),
  )
  const { from, to } = limits
  const step = ref(before.number('step', given.number('step', 1), smallestStep, largestStep))
  const rule = ref(ruleFrom(before.text('rule', given.text('rule', 'left'))))

  const { drawn: curves, problem } = useDrawing<AreaCurves>(choice, async (f, stretch, signal) => {
    const request = { function: f, ...stretch, pixels: samplingWidth }
    const [curve, antiderivative] = await Promise.all([
      scope.client.call('plots.curve', request, { signal }),
      scope.client.call('plots.antiderivative', request, { signal }),
    ])
    return { function: f, window: stretch, curve, antiderivative }
  })
  const fitted = computed(() => fittingStep(from.value, to.value, step.value))
  const strips = computed(() =>
    curves.value ? stripsBetween(curves.value.curve, from.value, to.value, fitted.value) : [],
  )
  const wanted = computed(
    (): AreaRequest | undefined =>
      curves.value && {
        function: curves.value.function,
        from: from.value,
        to: to.value,
        step: fitted.value,
        rule: rule.value,
      },
  )

  return {
    window,
    functionId,
    ownText,
    ...limits,
    handleStep,
    step,
    rule,
    curves,
    problem,
    strips,
    area: useArea(scope, wanted),
    view: () => ({
      ...choice.view(curves.value?.function.text),
      a: from.value,
      b: to.value,
      step: step.value,
      rule: rule.value,
    }),
  }
}

function ruleFrom(text: string): SumRule {
  return sumRules.find((rule) => rule === text) ?? 'left'
}

/** Two limits that stay in the window and never cross: the one that is moved pushes nothing. */
function useLimits(
  window: Readonly<ShallowRef<Window>>,
  gap: ComputedRef<number>,
  first: number,
  last: number,
): Pick<AreaModel, 'from' | 'to'> {
  const start = ref(first)
  const end = ref(last)
  const settle = (): void => {
    const { from, to } = window.value
    start.value = Math.min(to - gap.value, Math.max(from, start.value))
    end.value = Math.min(to, Math.max(start.value + gap.value, end.value))
  }
  settle()
  watch(window, settle, { flush: 'sync' })
  // Sums like 0.1 + 0.2 must not leave the handles' grid.
  const tidy = (value: number): number => Number(value.toPrecision(12))
  return {
    from: computed({
      get: () => start.value,
      set: (value) =>
        (start.value = tidy(Math.max(window.value.from, Math.min(value, end.value - gap.value)))),
    }),
    to: computed({
      get: () => end.value,
      set: (value) =>
        (end.value = tidy(Math.min(window.value.to, Math.max(value, start.value + gap.value)))),
    }),
  }
}

function useArea(
  scope: ExplorationScope,
  wanted: ComputedRef<AreaRequest | undefined>,
): ComputedRef<Area | undefined> {
  const found = shallowRef<{ readonly request: AreaRequest; readonly area: Area }>()
  const ask = latestOnly<AreaRequest, Area>({
    run: (request, signal) => scope.client.call('plots.area', request, { signal }),
    done: (area, request) => (found.value = { request, area }),
    failed: () => (found.value = undefined),
  })
  watch(
    wanted,
    (now) => {
      if (now) ask(now)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return computed(() => (found.value?.request === wanted.value ? found.value?.area : undefined))
}
