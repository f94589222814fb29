import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  mulberry32,
  pointSet,
  pointSetNames,
  separableSet,
  type PointSet,
} from '../../../../src-shared/core/random/index.ts'
import { reference } from '../reference/reference.ts'

/** SHA-256 over the little-endian doubles x0, y0, x1, y1, … */
function digest({ xs, ys }: PointSet): string {
  const pairs = Float64Array.from({ length: 2 * xs.length }, (_, i) => (i % 2 ? ys : xs)[i >> 1]!)
  return createHash('sha256').update(new Uint8Array(pairs.buffer)).digest('hex')
}

describe('the generator', () => {
  it.each(reference.prng.vectors)(
    'draws the reference numbers from seed $seed',
    ({ seed, u32 }) => {
      const draw = mulberry32(seed)
      expect(u32.map(() => draw() * 2 ** 32)).toEqual(u32)
    },
  )
})

describe('point sets', () => {
  it.each(Object.values(reference.L5.configs))('two rings of seed $seed_data', (config) => {
    const set = pointSet('circles', config.seed_data, config.n, 0.15)
    expect(digest(set)).toBe(config.data.sha256)
    expect([...set.classes.subarray(0, 5)]).toEqual(config.data.labels_first_five)
  })

  it.each(reference.L7.seeded.sets)(
    'separable, seed $seed, $n points',
    ({ seed, n, sha256, positives }) => {
      const set = separableSet(seed, n)
      expect(digest(set)).toBe(sha256)
      expect(set.classes.filter(Boolean)).toHaveLength(positives)
    },
  )

  it.each(pointSetNames)('%s: both classes in turn, the same for the same seed', (name) => {
    const set = pointSet(name, 7, 100, 0.1)
    expect(set.classes.filter(Boolean)).toHaveLength(50)
    expect(pointSet(name, 7, 100, 0.1)).toEqual(set)
    expect(pointSet(name, 8, 100, 0.1)).not.toEqual(set)
  })
})
