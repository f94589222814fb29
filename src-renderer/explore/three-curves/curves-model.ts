import { ref, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Curve, Failure, FunctionText, Optimum } from '../../../src-shared/domain/index.ts'
import { createFunctionChoice, samplingWidth, useDrawing } from '../function-choice.ts'
import type { Window } from '../function-choice.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A function with its first two derivatives and its places of slope zero. */
export interface ThreeCurves {
  readonly function: FunctionText
  readonly window: Window
  readonly f: Curve
  readonly slope: Curve
  readonly bend: Curve
  readonly optimum: Optimum
}

export interface ThreeCurvesModel extends Viewable {
  readonly window: ShallowRef<Window>
  readonly functionId: Ref<string>
  readonly ownText: Ref<string>
  readonly at: Ref<number>
  readonly curves: Readonly<ShallowRef<ThreeCurves | undefined>>
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
}

export function useThreeCurves(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): ThreeCurvesModel {
  return scope.model(key, (saved) => createModel(scope, options, saved))
}

function createModel(scope: ExplorationScope, options: unknown, saved: unknown): ThreeCurvesModel {
  const choice = createFunctionChoice(scope, options, saved)
  const { window, functionId, ownText } = choice
  const { from, to } = window.value
  const given = fieldsOf(options)
  const at = ref(fieldsOf(saved).number('at', given.number('at', from), from, to))
  watch(window, (now) => (at.value = Math.min(now.to, Math.max(now.from, at.value))))
  const { drawn: curves, problem } = useDrawing<ThreeCurves>(choice, async (f, stretch, signal) => {
    const request = { function: f, ...stretch, pixels: samplingWidth }
    const { client } = scope
    const [drawn, slope, bend, optimum] = await Promise.all([
      client.call('plots.curve', request, { signal }),
      client.call('plots.curve', { ...request, derivative: 1 }, { signal }),
      client.call('plots.curve', { ...request, derivative: 2 }, { signal }),
      client.call('plots.optimum', { function: f, ...stretch }, { signal }),
    ])
    return { function: f, window: stretch, f: drawn, slope, bend, optimum }
  })
  return {
    window,
    functionId,
    ownText,
    at,
    curves,
    problem,
    view: () => ({ ...choice.view(curves.value?.function.text), at: at.value }),
  }
}
