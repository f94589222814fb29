import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { CellImage, Failure } from '../../../src-shared/domain/index.ts'
import { failureOf } from '../../ui/index.ts'
import { planeMap } from '../grid-map/map-model.ts'
import type { Cell } from '../grid-map/cell-picture.ts'
import { usePrediction } from '../predictions.ts'
import type { MadePrediction } from '../predictions.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const largestFactor = 12

/** A guess at what a map makes of one small square: how large, and whether turned over. */
export interface PredictCellModel extends Viewable {
  readonly text: string
  readonly cell: Cell
  /** How far a guess at the determinant may be off and still count as close. */
  readonly tolerance: number
  /** Area of the image over area of the square. */
  readonly factor: Ref<number>
  readonly turned: Ref<boolean>
  readonly revealed: Ref<boolean>
  readonly reveal: (made: Pick<MadePrediction, 'truth' | 'score' | 'words'>) => void
  readonly image: Readonly<ShallowRef<CellImage | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

export function usePredictCellModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
): PredictCellModel {
  return scope.model(key, (saved) => createPredictCellModel(scope, key, options, saved))
}

function createPredictCellModel(
  scope: ExplorationScope,
  key: string,
  options: unknown,
  saved: unknown,
): PredictCellModel {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const id = given.text('function', '')
  const named = scope.examples.find((example) => example.id === id)?.text ?? id
  const text = before.text('text', named)
  const place = (name: string, fallback: number): number =>
    before.number(name, given.number(name, fallback), -2, 2)
  const cell = { x: place('x', 1), y: place('y', 1), size: given.number('size', 0.1, 0.01, 1) }
  const factor = ref(before.number('factor', 1, 0, largestFactor))
  const turned = ref(before.flag('turned', false))
  const revealed = ref(before.flag('revealed', false))
  const { kept, keep } = usePrediction(scope, key)
  // A guess made earlier stands as it was, unless a new one is being made already.
  watch(kept, (now) => {
    if (now === undefined || revealed.value || factor.value !== 1 || turned.value) return
    const guess = fieldsOf(now.guess)
    factor.value = guess.number('factor', 1, 0, largestFactor)
    turned.value = guess.flag('turned', false)
    revealed.value = true
  })

  const image = shallowRef<CellImage>()
  const failure = shallowRef<Failure>()
  const ending = new AbortController()
  const { x, y, size } = cell
  scope.client
    .call(
      'plots.cell',
      { map: planeMap(text), at: [x, y], size, points: 24 },
      { signal: ending.signal },
    )
    .then(
      (answer) => (image.value = answer),
      (error: unknown) => (failure.value = failureOf(error)),
    )
  onScopeDispose(() => {
    ending.abort()
  })

  return {
    text,
    cell,
    tolerance: given.number('tolerance', 0.5, 0),
    factor,
    turned,
    revealed,
    reveal(made) {
      revealed.value = true
      keep({ guess: { factor: factor.value, turned: turned.value }, ...made })
    },
    image,
    failure,
    view: () => ({
      text,
      x,
      y,
      factor: factor.value,
      turned: turned.value,
      revealed: revealed.value,
    }),
  }
}

export interface Judged {
  readonly sense: 'right' | 'wrong'
  readonly area: 'exact' | 'close' | 'tooLarge' | 'tooSmall'
}

/** How a guess compares with the determinant. */
export function judgeCell(
  factor: number,
  turned: boolean,
  determinant: number,
  tolerance: number,
): Judged {
  const gap = factor - Math.abs(determinant)
  const size = gap > 0 ? 'tooLarge' : 'tooSmall'
  return {
    sense: turned === determinant < 0 ? 'right' : 'wrong',
    // Finer than the slider's own step counts as exact.
    area: Math.abs(gap) < 0.05 ? 'exact' : Math.abs(gap) <= tolerance ? 'close' : size,
  }
}
