import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type {
  Failure,
  LabelledPoint,
  Margin,
  StreetLine,
} from '../../../src-shared/domain/index.ts'
import { createGuess } from '../guess.ts'
import type { Guess } from '../guess.ts'
import {
  createHandledLine,
  readLine,
  readPoints,
  steepness,
  useMargin,
  widestAlong,
} from '../margin/index.ts'
import type { HandledLine } from '../margin/index.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

/** A guess at the widest street between points that stand still. */
export interface StreetGuess extends Viewable, Guess {
  readonly points: readonly LabelledPoint[]
  readonly handled: HandledLine
  /** The guessed line with the widest street it leaves room for; none where it parts the classes wrongly. */
  readonly street: ComputedRef<StreetLine | undefined>
  readonly best: ComputedRef<Margin['hard']>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** Width of the guessed street in parts of the widest, 0 to 1. */
  readonly part: ComputedRef<number>
}

export function useStreetGuess(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): StreetGuess {
  return scope.model(key, (saved) => createStreetGuess(scope, key, options, saved))
}

function createStreetGuess(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): StreetGuess {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const points = readPoints(given.text('points', ''))
  const start = readLine(given.text('line', ''), { a: 0, b: 1, c: -2 })
  const handled = createHandledLine(start, before.record('line'))
  const touched = ref(false)
  watch(handled.line, () => (touched.value = true))
  const { solved, failure } = useMargin(scope, shallowRef(points))
  const best = computed(() => solved.value?.margin.hard)
  const street = computed(() => widestAlong(handled.line.value, points))
  const part = computed(() =>
    street.value && best.value
      ? Math.min(1, 1 / steepness(street.value) / best.value.halfWidth)
      : 0,
  )

  const { revealed, turn } = createGuess(scope, key, saved, {
    read: () => ({ ...handled.line.value }),
    untouched: () => !touched.value,
    restore(earlier) {
      const guess = fieldsOf(earlier.guess)
      handled.set({
        a: guess.number('a', NaN),
        b: guess.number('b', NaN),
        c: guess.number('c', NaN),
      })
      return true
    },
  })
  return {
    points,
    handled,
    street,
    best,
    failure,
    part,
    revealed,
    turn,
    view: () => ({ line: handled.view(), revealed: revealed.value }),
  }
}

/** How a guess compares, by the part of the widest width it reaches. */
export function judgeStreet(part: number): 'exact' | 'close' | 'narrow' | 'blocked' {
  if (part <= 0) return 'blocked'
  if (part >= 0.995) return 'exact'
  return part >= 0.9 ? 'close' : 'narrow'
}
