import { ref } from 'vue'
import type { Ref } from 'vue'
import type { CellImage } from '../../../src-shared/domain/index.ts'
import { askOnce } from '../ask-once.ts'
import type { Asked } from '../ask-once.ts'
import { namedFunction } from '../function-choice.ts'
import type { Cell } from '../grid-map/cell-picture.ts'
import { planeMap } from '../grid-map/map-model.ts'
import { createGuess, judgeGap } from '../guess.ts'
import type { Guess } from '../guess.ts'
import { fieldsOf } from '../read-view.ts'
import type { ExplorationScope, Viewable } from '../scope.ts'

export const largestFactor = 12

/** A guess at what a map makes of one small square: how large, and whether turned over. */
export interface PredictCellModel extends Viewable, Guess {
  readonly text: string
  readonly cell: Cell
  /** How far a guess at the determinant may be off and still count as close. */
  readonly tolerance: number
  /** Area of the image over area of the square. */
  readonly factor: Ref<number>
  readonly turned: Ref<boolean>
  readonly image: Asked<CellImage>
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
  const text = namedFunction(scope, options, saved)
  const place = (name: string, fallback: number): number =>
    before.number(name, given.number(name, fallback), -2, 2)
  const cell = { x: place('x', 1), y: place('y', 1), size: given.number('size', 0.1, 0.01, 1) }
  const factor = ref(before.number('factor', 1, 0, largestFactor))
  const turned = ref(before.flag('turned', false))
  const { revealed, turn } = createGuess(scope, key, saved, {
    read: () => ({ factor: factor.value, turned: turned.value }),
    untouched: () => factor.value === 1 && !turned.value,
    restore(earlier) {
      const guess = fieldsOf(earlier.guess)
      factor.value = guess.number('factor', 1, 0, largestFactor)
      turned.value = guess.flag('turned', false)
      return true
    },
  })
  const { x, y, size } = cell
  const image = askOnce((signal) =>
    scope.client.call(
      'plots.cell',
      { map: planeMap(text), at: [x, y], size, points: 24 },
      { signal },
    ),
  )
  return {
    text,
    cell,
    tolerance: given.number('tolerance', 0.5, 0),
    factor,
    turned,
    revealed,
    turn,
    image,
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
  return {
    sense: turned === determinant < 0 ? 'right' : 'wrong',
    area: judgeGap(gap, { exact: 0.05, close: tolerance }, 'tooLarge', 'tooSmall'),
  }
}
