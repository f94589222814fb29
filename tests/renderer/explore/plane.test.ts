import { describe, expect, test } from 'vitest'
import { readGrid } from '../../../src-renderer/explore/plane/grid.ts'
import { arrowPart, gradientArrow } from '../../../src-renderer/explore/plane/plane-layers.ts'
import {
  estimateSpot,
  planeStep,
  readPoint,
} from '../../../src-renderer/explore/plane/plane-model.ts'
import type { PlaneDrawing } from '../../../src-renderer/explore/plane/drawing.ts'
import { angleOf, unitVector } from '../../../src-renderer/explore/plane/words.ts'
import { fieldArrows } from '../../../src-renderer/explore/gradient-field/field-layers.ts'
import { bestTried } from '../../../src-renderer/explore/direction-dial/dial-model.ts'
import { rateAlong } from '../../../src-renderer/explore/direction-dial/rate-plot.ts'
import { placeOf, polarPlot } from '../../../src-renderer/explore/direction-dial/polar-plot.ts'
import { rateAt } from '../../../src-renderer/explore/direction-dial/use-scan.ts'
import { judgeDirection } from '../../../src-renderer/explore/predict-steepest/judge-direction.ts'
import { frameOf, toBox } from '../../../src-renderer/explore/turning-surface/surface-frame.ts'
import {
  draggedBy,
  keyTurn,
  turned,
} from '../../../src-renderer/explore/turning-surface/view-angles.ts'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { Field, Plane, Scan } from '../../../src-shared/domain/index.ts'
import { reference } from '../../shared/core/reference/reference.ts'

const hills = { text: 'x^2 + y^3', variables: ['x', 'y'] } as const
const grid = { xRange: [-4, 4], yRange: [-4, 4], columns: 97, rows: 97 } as const
const window = { x: { from: -4, to: 4 }, y: { from: -4, to: 4 } }
const drawing: PlaneDrawing = {
  function: hills,
  window,
  plane: run(
    { type: 'plane', request: { function: hills, ...grid, levels: 12 } },
    quietContext,
  ) as Plane,
  field: run({ type: 'field', request: { function: hills, ...grid } }, quietContext) as Field,
}
const expected = reference.L3.functions['x^2+y^3']

describe('a grid', () => {
  const small = {
    xs: Float64Array.of(0, 1, 2),
    ys: Float64Array.of(0, 1),
    values: Float64Array.of(0, 1, NaN, 10, 11, 12),
  }
  test('is read between its nodes', () => {
    expect(readGrid(small, 0.5, 0.5)).toBe(5.5)
    expect(readGrid(small, 2, 1)).toBe(12)
  })
  test('has no value outside, nor beside a gap, but at the node next to it', () => {
    expect(readGrid(small, 2.01, 0.5)).toBeNaN()
    expect(readGrid(small, 1.5, 0.5)).toBeNaN()
    expect(readGrid(small, 1, 0.5)).toBe(6)
  })
  test('is good to a pixel for the lesson’s function', () => {
    const { value, gradient } = estimateSpot(drawing, { x: 2.04, y: 2.97 })
    expect(Math.abs(value - (2.04 ** 2 + 2.97 ** 3))).toBeLessThan(0.1)
    expect(Math.abs(gradient[1] - 3 * 2.97 ** 2)).toBeLessThan(0.02)
  })
})

describe('P', () => {
  test('is read from JSON, from text and from fractions', () => {
    const nowhere = { x: 0, y: 0 }
    expect(readPoint([2, 3], nowhere)).toEqual({ x: 2, y: 3 })
    expect(readPoint('(-1/2, 3)', nowhere)).toEqual({ x: -0.5, y: 3 })
    for (const bad of [[1], ['x', 2], '(1, 2, 3)', null, {}, '(1/0, 2)'])
      expect(readPoint(bad, nowhere)).toBe(nowhere)
  })
  test('moves by round steps', () => {
    expect(planeStep(window)).toBe(0.1)
    expect(planeStep({ x: { from: 0, to: 100 }, y: { from: 0, to: 1 } })).toBe(1)
  })
})

describe('arrows', () => {
  test('point along the gradient, and longer means steeper', () => {
    const { us, vs } = gradientArrow(drawing, { x: 2, y: 3 }, [4, 27])
    expect(angleOf([us[0] ?? NaN, vs[0] ?? NaN])).toBeCloseTo(expected.steepest_angle_deg, 9)
    expect(arrowPart(4, 16)).toBeGreaterThan(arrowPart(1, 16))
    expect(arrowPart(0, 0)).toBe(0)
  })
  test('of the field are coloured by size', () => {
    const [, coloured] = fieldArrows(drawing, true)
    expect(coloured.xs).toHaveLength(13 * 13)
    const shades = Array.from(coloured.shades ?? [])
    expect(Math.min(...shades)).toBe(0)
    expect(Math.max(...shades)).toBe(1)
  })
})

describe('directions', () => {
  const scan = run(
    { type: 'scan', request: { function: hills, at: [2, 3], step: 1e-3, count: 3600 } },
    quietContext,
  ) as Scan
  test('have the rate 4 cos θ + 27 sin θ at (2, 3)', () => {
    expect(rateAlong([4, 27], 0)).toBe(4)
    expect(rateAlong([4, 27], 90)).toBeCloseTo(27, 12)
    const { steepest_angle_deg: angle, steepest_rate: rate } = expected
    expect(rateAlong([4, 27], angle)).toBeCloseTo(rate, 12)
    expect(angleOf(unitVector(angle))).toBeCloseTo(angle, 12)
  })
  test('are best where the scan says, among those that were tried', () => {
    const best = (tried: [number, number][]) => bestTried(scan.angles, scan.rates, tried)
    expect(best([])).toBeUndefined()
    expect(best([[100, 200]])?.angle).toBe(100)
    const row = expected.scan.find(({ h }) => h === 1e-3)
    expect(best([[0, 360]])?.angle).toBe(row?.forward.angle_deg)
    expect(best([[0, 360]])?.rate).toBeCloseTo(row?.forward.rate ?? NaN, 9)
  })
  test('go round: a full turn is none', () => {
    expect(rateAt(scan, 360)).toBe(rateAt(scan, 0))
  })
})

describe('the dial of rates', () => {
  const scan = run(
    { type: 'scan', request: { function: hills, at: [2, 3], step: 1e-6, count: 3600 } },
    quietContext,
  ) as Scan
  const drawn = (tried: [number, number][], showRule = false) =>
    polarPlot(
      { gradient: [4, 27], scan, tried, showRule, highlight: undefined },
      placeOf(0, rateAt(scan, 0)),
    )
  const lobesOf = (model: ReturnType<typeof drawn>) =>
    (model.layers ?? []).flatMap((layer) =>
      layer.kind === 'paths' && layer.id === 'tried'
        ? [
            {
              dashed: layer.dashed === true,
              places: Array.from(layer.xs, (x, k) => [x, layer.ys[k] ?? NaN] as const).filter(
                ([x]) => !Number.isNaN(x),
              ),
            },
          ]
        : [],
    )

  test('is a circle on the gradient where f grows, and its twin where it falls', () => {
    const [up, down] = lobesOf(drawn([[0, 360]]))
    const radius = expected.steepest_rate / 2
    for (const [x, y] of up?.places ?? [])
      expect(Math.hypot(x - 4 / 2, y - 27 / 2)).toBeCloseTo(radius, 3)
    for (const [x, y] of down?.places ?? [])
      expect(Math.hypot(x + 4 / 2, y + 27 / 2)).toBeCloseTo(radius, 3)
    expect([up?.dashed, down?.dashed]).toEqual([false, true])
    expect((up?.places.length ?? 0) + (down?.places.length ?? 0)).toBe(3600)
  })
  test('shows no direction that has not been tried', () => {
    const [up, down] = lobesOf(drawn([[0, 30]]))
    expect([up?.places.length, down?.places.length]).toEqual([301, 0])
    const cells = drawn([[0, 30]]).table?.rows.map(([, rate]) => rate)
    expect(cells?.filter((cell) => cell !== '')).toHaveLength(3)
  })
  test('has the gradient as an arrow and as a column once it is asked for', () => {
    const arrows = (drawn([], true).layers ?? []).filter(({ id }) => id === 'gradient')
    expect(arrows).toMatchObject([{ xs: [0], ys: [0], us: [4], vs: [27] }])
    const row = drawn([], true).table?.rows.find(([degrees]) => degrees === '90')
    expect(row?.at(-1)).toBe('27')
    expect(drawn([]).table?.columns).toHaveLength(2)
  })
  test('stands still and empty where there is no rate', () => {
    const nothing = polarPlot(
      { gradient: [0, 0], scan: undefined, tried: [], showRule: true, highlight: undefined },
      placeOf(0, 0),
    )
    expect(nothing.x).toMatchObject({ from: -1, to: 1 })
    expect((nothing.layers ?? []).some(({ id }) => id === 'gradient')).toBe(false)
  })
})

describe('a guess at the steepest way', () => {
  const hill = { steepest: 63.43, summit: 26.57, tolerance: 12 }
  test.each([
    [64, 'exact'],
    [54, 'close'],
    [27, 'summit'],
    [333, 'level'],
    [154, 'level'],
    [243, 'down'],
    [100, 'off'],
  ] as const)('of %d° is told as %s', (guess, verdict) => {
    expect(judgeDirection({ guess, ...hill })).toBe(verdict)
  })
  test('has no answer on level ground, and no summit where none is named', () => {
    expect(judgeDirection({ guess: 0, ...hill, steepest: NaN })).toBe('flat')
    expect(judgeDirection({ guess: 27, ...hill, summit: NaN })).toBe('off')
    expect(judgeDirection({ guess: 358, ...hill, steepest: 4 })).toBe('close')
  })
})

describe('the surface', () => {
  test('turns round and tilts to its ends', () => {
    expect(turned({ turn: 350, tilt: 80 }, { turn: 20, tilt: 20 })).toEqual({ turn: 10, tilt: 85 })
    expect(draggedBy({ turn: 0, tilt: 30 }, 10, -10)).toEqual({ turn: 356, tilt: 26 })
    expect(keyTurn({ turn: 0, tilt: 30 }, 'ArrowLeft', true)).toEqual({ turn: 10, tilt: 30 })
    expect(keyTurn({ turn: 0, tilt: 30 }, 'Enter', false)).toBeUndefined()
  })
  test('fills its box', () => {
    const frame = frameOf(window, [-64, 80])
    const [x, y, z] = toBox(frame, [-4, 4, 80])
    expect([x, y]).toEqual([-1, 1])
    expect(z).toBeCloseTo(0.62, 12)
  })
})
