import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Curve, ExampleFunction, Failure, Probe } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { readAt } from '../../plots/index.ts'
import { failureOf } from '../../ui/index.ts'
import { listedExamples, ownFunction } from '../rate-model.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** Ends of the sliders; together they keep z within what is sampled of f. */
export const neuronBounds = { w: [-3, 3], x: [-2, 2], b: [-2, 2], t: [-1, 1] } as const
const zEdge = 8.2

/** The links of the chain from the weight to the loss, and their slopes. */
export interface Chain {
  readonly z: number
  readonly a: number
  readonly loss: number
  /** ∂z/∂w. */
  readonly x: number
  /** ∂a/∂z. */
  readonly slope: number
  /** ∂L/∂a. */
  readonly lossSlope: number
  /** ∂L/∂w, the product of the three. */
  readonly gradient: number
}

/** One neuron, a = f(w·x + b), and its squared error. */
export interface NeuronModel extends Viewable {
  readonly examples: readonly ExampleFunction[]
  readonly activationId: Ref<string>
  readonly ownText: Ref<string>
  readonly w: Ref<number>
  readonly x: Ref<number>
  readonly b: Ref<number>
  /** What the neuron should answer. */
  readonly target: Ref<number>
  readonly rate: Ref<number>
  /** f as drawn, with its text; stays while another one is being read. */
  readonly f: Readonly<ShallowRef<Sampled | undefined>>
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
  /** Exact where known, else read off the sampled f. */
  readonly chain: ComputedRef<Chain | undefined>
  /** One step of gradient descent on w. */
  readonly update: () => void
}

interface Sampled {
  readonly text: string
  readonly values: Curve
  readonly slopes: Curve
}

export function useNeuronModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): NeuronModel {
  return scope.model(key, (saved) => createNeuronModel(scope, options, saved))
}

function createNeuronModel(scope: ExplorationScope, options: unknown, saved: unknown): NeuronModel {
  const before = fieldsOf(saved)
  const given = fieldsOf(options)
  const examples = listedExamples(scope, options)
  const number = (name: 'w' | 'x' | 'b' | 't', usual: number): Ref<number> =>
    ref(
      before.number(name, given.number(name, usual, ...neuronBounds[name]), ...neuronBounds[name]),
    )
  const [w, x, b, target] = [number('w', 0.5), number('x', 1.5), number('b', 0), number('t', 0.8)]
  const rate = ref(before.number('rate', 0.3, 0.01, 2))
  const activationId = ref(before.text('activationId', examples[0]?.id ?? ownFunction))
  const ownText = ref(before.text('ownText', ''))
  const chosenText = computed(() => {
    if (activationId.value === ownFunction) return ownText.value.trim()
    const savedText = before.text('text', '')
    return examples.find(({ id }) => id === activationId.value)?.text ?? savedText
  })
  const { f, problem } = useSampled(scope, chosenText)
  const z = computed(() => w.value * x.value + b.value)
  const exact = useExact(scope, f, z)

  const chain = computed((): Chain | undefined => {
    const now = f.value
    if (!now) return undefined
    const known =
      exact.value?.text === now.text && exact.value.z === z.value ? exact.value : undefined
    const a = known?.probe.value ?? readAt(now.values.xs, now.values.ys, z.value)
    const slope = known?.probe.slope ?? readAt(now.slopes.xs, now.slopes.ys, z.value)
    const lossSlope = 2 * (a - target.value)
    const loss = (a - target.value) ** 2
    const gradient = lossSlope * slope * x.value
    return { z: z.value, a, loss, x: x.value, slope, lossSlope, gradient }
  })

  return {
    examples,
    activationId,
    ownText,
    w,
    x,
    b,
    target,
    rate,
    f,
    problem,
    chain,
    update() {
      const gradient = chain.value?.gradient ?? NaN
      if (!Number.isFinite(gradient)) return
      const [low, high] = neuronBounds.w
      const next = w.value - rate.value * gradient
      w.value = Number(Math.min(high, Math.max(low, next)).toPrecision(6))
    },
    view: () => ({
      activationId: activationId.value,
      ownText: ownText.value,
      text: f.value?.text ?? chosenText.value,
      w: w.value,
      x: x.value,
      b: b.value,
      t: target.value,
      rate: rate.value,
    }),
  }
}

function useSampled(
  scope: ExplorationScope,
  text: ComputedRef<string>,
): Pick<NeuronModel, 'f' | 'problem'> {
  const f = shallowRef<Sampled>()
  const problem = shallowRef<Failure>()
  const draw = latestOnly<string, Sampled>({
    async run(wanted, signal) {
      const request = {
        function: { text: wanted, variable: 'z' },
        from: -zEdge,
        to: zEdge,
        pixels: 1400,
      }
      const [values, slopes] = await Promise.all([
        scope.client.call('plots.curve', request, { signal }),
        scope.client.call('plots.curve', { ...request, derivative: 1 }, { signal }),
      ])
      return { text: wanted, values, slopes }
    },
    done(sampled) {
      f.value = sampled
      problem.value = undefined
    },
    failed: (error) => (problem.value = failureOf(error)),
    cancelStale: true,
  })
  watch(
    text,
    (now) => {
      problem.value = undefined
      if (now !== '') draw(now)
    },
    { immediate: true },
  )
  onScopeDispose(draw.stop)
  return { f, problem }
}

interface Exact {
  readonly text: string
  readonly z: number
  readonly probe: Probe
}

function useExact(
  scope: ExplorationScope,
  f: Readonly<ShallowRef<Sampled | undefined>>,
  z: ComputedRef<number>,
): ShallowRef<Exact | undefined> {
  const exact = shallowRef<Exact>()
  const ask = latestOnly<Omit<Exact, 'probe'>, Probe>({
    run: ({ text, z: at }, signal) =>
      scope.client.call(
        'plots.probe',
        { function: { text, variable: 'z' }, at, delta: 1e-6 },
        { signal },
      ),
    done: (probe, input) => (exact.value = { ...input, probe }),
  })
  watch(
    [f, z],
    ([now, at]) => {
      if (now) ask({ text: now.text, z: at })
    },
    { flush: 'sync', immediate: true },
  )
  onScopeDispose(ask.stop)
  return exact
}
