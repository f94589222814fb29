import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef, WritableComputedRef } from 'vue'
import type { JacobianValues } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import type { PlotPoint } from '../../plots/index.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const weightNames = ['p', 'q', 'r', 's', 't', 'u'] as const
export type WeightName = (typeof weightNames)[number]
/** Names of the weights of each neuron, by x and by y. */
export const neurons = [
  ['p', 'q'],
  ['r', 's'],
  ['t', 'u'],
] as const satisfies readonly (readonly [WeightName, WeightName])[]
export const farthest = 3

export type Weights = Readonly<Record<WeightName, number>>

/** The three neurons as the core reads them. */
const threeNeurons = {
  text: '(σ(p x + q y), σ(r x + s y), σ(t x + u y))',
  variables: ['x', 'y', ...weightNames],
}
const along = ['x', 'y']

/** Three sigmoid neurons, the place they are looked at, and their Jacobian there. */
export interface NeuronModel extends Viewable {
  readonly weights: ShallowRef<Weights>
  readonly weight: (name: WeightName) => WritableComputedRef<number>
  readonly at: ShallowRef<PlotPoint>
  /** Whether the formulas are shown; the learner first works them out. */
  readonly shown: Ref<boolean>
  /** The newest exact numbers; they may lag a frame behind the handles. */
  readonly values: Readonly<ShallowRef<JacobianValues | undefined>>
  /** The matrix as formulas, TeX; asked for when it is first shown. */
  readonly matrixTex: Readonly<ShallowRef<string | undefined>>
}

export function useNeuronModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): NeuronModel {
  return scope.model(key, (saved) => createNeuronModel(scope, options, saved))
}

const usual: Weights = { p: 0.5, q: -1.5, r: 2, s: 0.5, t: -1, u: 1 }

function createNeuronModel(scope: ExplorationScope, options: unknown, saved: unknown): NeuronModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const start = (name: string, fallback: number): number =>
    before.number(name, given.number(name, fallback), -farthest, farthest)
  const weights = shallowRef<Weights>({
    p: start('p', usual.p),
    q: start('q', usual.q),
    r: start('r', usual.r),
    s: start('s', usual.s),
    t: start('t', usual.t),
    u: start('u', usual.u),
  })
  const at = shallowRef<PlotPoint>({ x: start('x', 0.5), y: start('y', -0.5) })
  const shown = ref(before.flag('shown', false))

  const values = shallowRef<JacobianValues>()
  const ask = latestOnly<readonly number[], JacobianValues>({
    run: (places, signal) =>
      scope.client.call(
        'plots.jacobian',
        { function: threeNeurons, along, at: [...places] },
        { signal },
      ),
    done: (answer) => (values.value = answer),
  })
  watch(
    [weights, at],
    () => {
      ask([at.value.x, at.value.y, ...weightNames.map((name) => weights.value[name])])
    },
    // Asked at once, not with the next render: the answer may still make it into this frame.
    { flush: 'sync', immediate: true },
  )

  const matrixTex = shallowRef<string>()
  const ending = new AbortController()
  watch(
    shown,
    (now) => {
      if (!now || matrixTex.value !== undefined) return
      scope.client
        .call('plots.jacobianForm', { function: threeNeurons, along }, { signal: ending.signal })
        .then(
          (form) => (matrixTex.value = form.matrixTex),
          () => (shown.value = false),
        )
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    ask.stop()
    ending.abort()
  })

  return {
    weights,
    weight: (name) =>
      computed({
        get: () => weights.value[name],
        set: (next) => (weights.value = { ...weights.value, [name]: next }),
      }),
    at,
    shown,
    values,
    matrixTex,
    view: () => ({ ...weights.value, ...at.value, shown: shown.value }),
  }
}
