import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { run } from '../../../../src-shared/core/index.ts'
import type {
  CellImage,
  JacobianForm,
  JacobianValues,
  MapImage,
} from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

const { polynomial_map: polynomial, sigmoid_map: sigmoid } = reference.L4
const bend = { text: '(2x y, x^2 y)', variables: ['x', 'y'] } as const
const neurons = {
  text: '(σ(p x + q y), σ(r x + s y), σ(t x + u y))',
  variables: ['x', 'y', 'p', 'q', 'r', 's', 't', 'u'],
}

const cell = (at: readonly [number, number], size: number, map: string = bend.text): CellImage =>
  run(
    { type: 'cell', request: { map: { ...bend, text: map }, at, size, points: 8 } },
    quietContext,
  ) as CellImage
const form = (text: string, variables: readonly string[], along = variables): JacobianForm =>
  run(
    { type: 'jacobianForm', request: { function: { text, variables }, along } },
    quietContext,
  ) as JacobianForm
const values = (at: readonly number[]): JacobianValues =>
  run(
    { type: 'jacobian', request: { function: neurons, along: ['x', 'y'], at } },
    quietContext,
  ) as JacobianValues

describe('the cell of a map', () => {
  it.each(polynomial.values)('has the Jacobian of the reference at $xy', ({ xy, F, J, det }) => {
    const [x = NaN, y = NaN] = xy
    const { value, jacobian, areaRatio } = cell([x, y], 1e-5)
    expect([...value]).toEqual(F)
    expect([...jacobian]).toEqual(J.flat())
    expect(areaRatio).toBeCloseTo(det, 2)
  })

  it('is drawn from the corner anticlockwise and back, through the images of all four corners', () => {
    const { us, vs } = cell([1, 2], 0.5)
    const corner = (k: number): readonly (number | undefined)[] => [us[8 * k], vs[8 * k]]
    expect(us).toHaveLength(33)
    expect(corner(0)).toEqual([4, 2])
    expect(corner(1)).toEqual([6, 4.5])
    expect(corner(2)).toEqual([7.5, 5.625])
    expect(corner(3)).toEqual([5, 2.5])
    expect(corner(4)).toEqual(corner(0))
  })

  it('has the area that its outline has', () => {
    const place = fc.double({ min: -2, max: 2, noNaN: true })
    const sizes = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(place, place, sizes, (x, y, h) => {
        // ∫∫ −2x²y over the cell, in closed form.
        const cubes = ((x + h) ** 3 - x ** 3) / 3
        const squares = (y + h) ** 2 - y ** 2
        expect(cell([x, y], h).areaRatio).toBeCloseTo((-cubes * squares) / h ** 2, 9)
      }),
    )
  })

  it('says where it is folded, and only there', () => {
    expect(cell([1, -0.25], 0.5).folded).toBe(true)
    expect(cell([1, 0.25], 0.5).folded).toBe(false)
    // Both sides of x = 0 are turned over.
    expect(cell([-0.25, 1], 0.5).folded).toBe(false)
  })

  it('is pressed flat, not folded, where only rounding tells the columns apart', () => {
    const flat = cell([0.3, 0.7], 0.5, '(e^(x + y)/3, e^x e^y)')
    expect(flat.areaRatio).toBe(0)
    expect(flat.folded).toBe(false)
  })

  it('gives the curvature that a second-order step needs', () => {
    const { curvature } = cell([-3, 0.5], 0.1)
    expect([...curvature]).toEqual([0, 2, 0, 1, -6, 0])
  })

  it('has no numbers where the map has none, and does not stop for it', () => {
    const { value, areaRatio } = cell([-1, 1], 0.5, '(sqrt(x), y)')
    expect(value[0]).toBeNaN()
    expect(areaRatio).toBeNaN()
  })

  it('needs two outputs', () => {
    for (const text of ['x y', '(x, y, x y)', '[[x, y], [y, x]]', '(x, y'])
      expect(() => cell([0, 0], 1, text)).toThrow()
  })
})

describe('points of the plane', () => {
  it('are mapped one by one', () => {
    const image = run(
      { type: 'map', request: { map: bend, xs: [1, -3, 2], ys: [2, 0.5, -1] } },
      quietContext,
    ) as MapImage
    expect([...image.us]).toEqual([4, -3, -4])
    expect([...image.vs]).toEqual([2, 4.5, -4])
  })
})

describe('the Jacobian of three neurons', () => {
  it.each(sigmoid.values)('is that of the reference at $xy, $pqrstu', ({ pqrstu, xy, F, J }) => {
    const { value, jacobian } = values([...xy, ...pqrstu])
    for (const [index, expected] of F.entries()) expect(value[index]).toBeCloseTo(expected, 14)
    for (const [index, expected] of J.flat().entries())
      expect(jacobian[index]).toBeCloseTo(expected, 14)
  })

  it('wants a number for each name', () => {
    expect(() => values([1, 2])).toThrow('shape-mismatch')
  })
})

describe('the Jacobian as formulas', () => {
  it('is that of the worked example, with its determinant', () => {
    expect(form(bend.text, bend.variables)).toEqual({
      functionTex: '\\left(2x\\,y,\\; x^{2}y\\right)',
      matrixTex: '\\begin{bmatrix}2y & 2x \\\\ 2x\\,y & x^{2}\\end{bmatrix}',
      determinantTex: '-2x^{2}y',
    })
  })

  it('has three rows and two columns for three neurons, and no determinant', () => {
    const { matrixTex, determinantTex } = form(neurons.text, neurons.variables, ['x', 'y'])
    expect(matrixTex.split('\\\\')).toHaveLength(3)
    expect(matrixTex.split('&')).toHaveLength(4)
    expect(determinantTex).toBeUndefined()
  })
})
