import { describe, expect, it } from 'vitest'
import { gradient, scanDirections } from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { gradientField } from '../../../../src-shared/core/plot/index.ts'
import { read } from '../read.ts'
import { exactly } from './exact.ts'
import { reference } from './reference.ts'

const variables = ['x', 'y'] as const
/** (f(p + h·d) − f(p))/h, for the scan in exact arithmetic. */
const quotients = {
  'x^2+y^3': '((x + h c)^2 + (y + h s)^3 - x^2 - y^3)/h',
  'x^2+y^2': '((x + h c)^2 + (y + h s)^2 - x^2 - y^2)/h',
} as const

describe.each(Object.entries(reference.L3.functions))('%s', (name, expected) => {
  const at = expected.at as [number, number]
  const tree = read(expected.evaluate)

  it('has the partial derivatives of the reference', () => {
    const found = gradient(read(name), variables)
    const given = [read(expected['df/dx']), read(expected['df/dy'])]
    for (const point of [at, [-0.7, 2.5]]) {
      found.forEach((one, i) => {
        expect(compileScalar(one, variables)(...point)).toBeCloseTo(
          compileScalar(given[i]!, variables)(...point),
          12,
        )
      })
    }
    const [u, v] = found.map((one) => compileScalar(one, variables)(...at))
    expect([u, v]).toEqual(expected.gradient)
    expect((Math.atan2(v!, u!) * 180) / Math.PI).toBeCloseTo(expected.steepest_angle_deg, 12)
  })

  it('is scanned to the vectors and leads of the reference', () => {
    for (const row of expected.scan.filter(({ h }) => h >= 1e-8)) {
      for (const scheme of ['forward', 'central'] as const) {
        const { best, lead } = scanDirections(
          tree,
          variables,
          at,
          row.h,
          3600,
          scheme,
          quietContext,
        )
        const room = 2e-14 / row.h
        best.vector.forEach((part, i) => {
          expect(Math.abs(part - row[scheme].vector[i]!)).toBeLessThan(room)
        })
        expect(Math.abs(lead - row[scheme].lead_over_runner_up)).toBeLessThan(2 * room)
      }
    }
  })

  it('grows fastest, in exact arithmetic, where the reference says', () => {
    const quotient = exactly(quotients[name as keyof typeof quotients], ['x', 'y', 'h', 'c', 's'])
    for (const { h, forward_exact_arithmetic: exact } of expected.scan) {
      const rate = (k: number): number => {
        const angle = k * 0.1 * (Math.PI / 180)
        return quotient(...at, h, Math.cos(angle), Math.sin(angle))
      }
      const best = Math.round(exact.angle_deg * 10)
      expect(Math.abs(rate(best) / exact.rate - 1)).toBeLessThan(1e-14)
      for (const other of [best - 1, best + 1, best + 450, best + 1800]) {
        expect(rate(other)).toBeLessThan(rate(best))
      }
    }
  })

  it('has the field of the reference in its corners and by central differences', () => {
    const grid = { xRange: [-5, 5], yRange: [-5, 5], columns: 21, rows: 21 } as const
    const { us, vs, sizes } = gradientField(read(name), variables, grid, quietContext)
    const corners = [0, 20, 420, 440].map((k) => sizes[k]!)
    corners.forEach((size, i) => {
      expect(size).toBeCloseTo(expected.field.magnitude_corner_to_corner[i]!, 12)
    })
    const f = compileScalar(tree, variables)
    const h = 1e-5
    let largest = 0
    us.forEach((u, k) => {
      const [x, y] = [expected.field.axis[k % 21]!, expected.field.axis[Math.floor(k / 21)]!]
      const byX = (f(x + h, y) - f(x - h, y)) / (2 * h)
      const byY = (f(x, y + h) - f(x, y - h)) / (2 * h)
      largest = Math.max(largest, Math.abs(byX - u), Math.abs(byY - vs[k]!))
    })
    expect(largest).toBe(expected.field['central_difference_1e-5_max_abs_error'])
  })
})
