import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  Curve,
  DescentRequest,
  DescentRun,
  Failure,
  FunctionText,
  Optimum,
} from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { failureOf } from '../../ui/index.ts'
import { createFunctionChoice, samplingWidth, useDrawing } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const rates = { min: 0.01, max: 0.6, step: 0.01 }
const steps = 50

export interface RunnerCurves {
  readonly function: FunctionText
  readonly window: Window
  readonly curve: Curve
  readonly optimum: Optimum
}

/** A walk downhill on one function of x, and how much of it has been shown. */
export interface RunnerModel extends Viewable {
  readonly window: ShallowRef<Window>
  readonly functionId: Ref<string>
  readonly ownText: Ref<string>
  readonly start: Ref<number>
  readonly rate: Ref<number>
  /** Steps shown. */
  readonly shown: Ref<number>
  /** Steps there are. */
  readonly last: ComputedRef<number>
  readonly curves: Readonly<ShallowRef<RunnerCurves | undefined>>
  readonly run: Readonly<ShallowRef<DescentRun | undefined>>
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
  /** Why there is no walk from here. */
  readonly stuck: Readonly<ShallowRef<Failure | undefined>>
}

export function useRunnerModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): RunnerModel {
  return scope.model(key, (saved) => createModel(scope, options, saved))
}

function createModel(scope: ExplorationScope, options: unknown, saved: unknown): RunnerModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const choice = createFunctionChoice(scope, options, saved, { from: -1, to: 3 })
  const { window, functionId, ownText } = choice
  const { from, to } = window.value
  const start = ref(before.number('start', given.number('start', to), from, to))
  const rate = ref(before.number('rate', given.number('rate', 0.1), rates.min, rates.max))
  const shown = ref(Math.round(before.number('shown', 0, 0, steps)))
  watch(window, (now) => (start.value = Math.min(now.to, Math.max(now.from, start.value))))

  const { drawn: curves, problem } = useDrawing<RunnerCurves>(
    choice,
    async (f, stretch, signal) => {
      const { client } = scope
      const request = { function: f, ...stretch, pixels: samplingWidth }
      const [curve, optimum] = await Promise.all([
        client.call('plots.curve', request, { signal }),
        client.call('plots.optimum', { function: f, ...stretch }, { signal }),
      ])
      return { function: f, window: stretch, curve, optimum }
    },
  )
  const { run, stuck } = useWalk(
    scope,
    computed(
      (): DescentRequest | undefined =>
        curves.value && {
          text: curves.value.function.text,
          variables: ['x'],
          start: [start.value],
          rate: rate.value,
          momentum: 0,
          steps,
        },
    ),
  )
  const last = computed(() => (run.value ? run.value.path.length - 1 : 0))
  // Another walk begins at its start.
  watch([start, rate, functionId, ownText], () => {
    shown.value = 0
  })
  return {
    window,
    functionId,
    ownText,
    start,
    rate,
    shown,
    last,
    curves,
    run,
    problem,
    stuck,
    view: () => ({
      ...choice.view(curves.value?.function.text),
      start: start.value,
      rate: rate.value,
      shown: shown.value,
    }),
  }
}

/** The whole walk, made anew whenever anything about it changes. */
export function useWalk(
  scope: ExplorationScope,
  wanted: ComputedRef<DescentRequest | undefined>,
): Pick<RunnerModel, 'run' | 'stuck'> {
  const run = shallowRef<DescentRun>()
  const stuck = shallowRef<Failure>()
  const ask = latestOnly<DescentRequest, DescentRun>({
    run: (request, signal) => {
      const { variables, start, ...rest } = request
      const whole = { ...rest, variables: [...variables], start: [...start] }
      return scope.client.call('plots.descent', whole, { signal })
    },
    done(answer) {
      run.value = answer
      stuck.value = undefined
    },
    failed(error) {
      run.value = undefined
      stuck.value = failureOf(error)
    },
  })
  watch(
    wanted,
    (now) => {
      if (now) ask(now)
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return { run, stuck }
}
