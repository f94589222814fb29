import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import { hiddenActivations } from '../../../src-shared/domain/index.ts'
import type { Failure, HiddenActivation } from '../../../src-shared/domain/index.ts'
import { latestOnly } from '../../api/index.ts'
import { failureOf } from '../../ui/index.ts'
import { createGuess } from '../guess.ts'
import type { Outcome } from '../guess.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const sizesBounds = { depth: [1, 7], width: [2, 8], seed: [1, 999] } as const

export type SizesByActivation = Readonly<Record<HiddenActivation, Float64Array>>

interface Shape {
  readonly depth: number
  readonly width: number
  readonly seed: number
}
export interface Measured extends Shape {
  readonly sizes: SizesByActivation
}

/** How large the gradient is in each layer of untrained networks that differ in their activation only. */
export interface SizesModel extends Viewable {
  /** Hidden layers, and neurons in each. */
  readonly depth: Ref<number>
  readonly width: Ref<number>
  readonly seed: Ref<number>
  readonly measured: Readonly<ShallowRef<Measured | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** How many times smaller the first layer's gradient is than the last one's, says the learner. */
  readonly guess: Ref<number>
  readonly revealed: Ref<boolean>
  /** What the guess was about: the network may have been changed since. */
  readonly truth: Ref<number>
  readonly turn: (outcome: Outcome | undefined) => void
}

export function useSizesModel(scope: ExplorationScope, key: string, options: unknown): SizesModel {
  return scope.model(key, (saved) => createSizesModel(scope, key, options, saved))
}

const points = { set: 'circles', seed: 42, count: 200, noise: 0.15 } as const

function createSizesModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): SizesModel {
  const before = fieldsOf(saved)
  const given = fieldsOf(options)
  const whole = (name: 'depth' | 'width' | 'seed', usual: number): Ref<number> =>
    ref(
      Math.round(
        before.number(name, given.number(name, usual, ...sizesBounds[name]), ...sizesBounds[name]),
      ),
    )
  const [depth, width, seed] = [whole('depth', 5), whole('width', 4), whole('seed', 1)]
  const guess = ref(before.number('guess', 1, 1, 1e5))
  const truth = ref(before.number('truth', NaN))
  const measured = shallowRef<Measured>()
  const failure = shallowRef<Failure>()
  const { revealed, turn } = createGuess(scope, key, saved, {
    read: () => guess.value,
    untouched: () => guess.value === 1,
    restore(earlier) {
      if (typeof earlier.guess !== 'number' || typeof earlier.truth !== 'number') return false
      guess.value = earlier.guess
      truth.value = earlier.truth
      return true
    },
  })

  const ask = latestOnly<Shape, Measured>({
    async run(shape, signal) {
      const answers = await Promise.all(
        hiddenActivations.map(async (hidden) => {
          const layers = Array.from({ length: shape.depth }, () => shape.width)
          const answer = await scope.client.call(
            'plots.train',
            {
              network: { sizes: [2, ...layers, 1], hidden, output: 'sigmoid', loss: 'bce' },
              points,
              rate: 0.5,
              seed: shape.seed,
              epochs: 0,
            },
            { signal },
          )
          return [hidden, answer.gradientSizes] as const
        }),
      )
      return { ...shape, sizes: Object.fromEntries(answers) as unknown as SizesByActivation }
    },
    done(answer) {
      measured.value = answer
      failure.value = undefined
    },
    failed: (error) => (failure.value = failureOf(error)),
  })
  watch(
    [depth, width, seed],
    () => {
      ask({ depth: depth.value, width: width.value, seed: seed.value })
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)

  return {
    depth,
    width,
    seed,
    measured,
    failure,
    guess,
    revealed,
    truth,
    turn(outcome) {
      if (typeof outcome?.truth === 'number' && !revealed.value) truth.value = outcome.truth
      turn(outcome)
    },
    view: () => ({
      depth: depth.value,
      width: width.value,
      seed: seed.value,
      guess: guess.value,
      revealed: revealed.value,
      truth: Number.isFinite(truth.value) ? truth.value : null,
    }),
  }
}

/** How many times smaller the first layer's gradient is than the last one's. */
export function shrinkage(sizes: Float64Array): number {
  return (sizes.at(-1) ?? NaN) / (sizes[0] ?? NaN)
}
