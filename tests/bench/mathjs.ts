import { all, create } from 'mathjs'
import { measure, type Timing } from './measure.ts'

const points = 1_000_000

/** The same work as a developer would write it with mathjs and nothing else. */
export function timeMathjs(): Timing[] {
  const math = create(all ?? {})
  const out = new Float64Array(points)
  const evaluation = (
    [
      ['polynomial, 1e6 points', 'x^3 - 2*x^2 + 1'],
      ['wave packet, 1e6 points', 'exp(-x^2) * sin(3*x)'],
    ] as const
  ).map(([name, text]) => {
    const compiled = math.compile(text)
    return measure(
      name,
      () => {
        for (let i = 0; i < points; i++) {
          out[i] = compiled.evaluate({ x: -10 + (20 * i) / (points - 1) }) as number
        }
        return out[points >> 2]!
      },
      1,
    )
  })
  const maps = ['1/(1+exp(-(p*x+q*y)))', '1/(1+exp(-(r*x+s*y)))', '1/(1+exp(-(t*x+u*y)))']
  const symbolic = measure('symbolic derivatives and Jacobians, simplified', () => {
    math.derivative('x^3 - 2*x^2 + 1', 'x')
    math.derivative('exp(-x^2) * sin(3*x)', 'x')
    for (const text of ['2*x*y', 'x^2*y', ...maps]) {
      math.derivative(text, 'x')
      math.derivative(text, 'y')
    }
    return maps.length
  })
  return [...evaluation, symbolic]
}
