import { cumulativeSum, derivative, jacobian } from '../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../src-shared/core/context.ts'
import { derivativeOver, evaluateOver } from '../../src-shared/core/expression/compile/index.ts'
import { advance, examplesOf, startTraining } from '../../src-shared/core/network/index.ts'
import { hardMargin } from '../../src-shared/core/optimise/index.ts'
import { sampleGradient } from '../../src-shared/core/plot/index.ts'
import { pointSet, separableSet } from '../../src-shared/core/random/index.ts'
import { read } from '../shared/core/read.ts'
import { measure, type Timing } from './measure.ts'

const points = 1_000_000
const marginSizes = [3, 20, 100, 1000, 10_000] as const

const xs = Float64Array.from({ length: points }, (_, i) => -10 + (20 * i) / (points - 1))
const polynomial = read('x^3 - 2x^2 + 1')
const packet = read('exp(-x^2) * sin(3x)')

/** The same work as the Python file beside this one, under the same names. */
export function timeNabla(): Timing[] {
  return [...evaluation(), ...fields(), ...symbolic(), ...training(), ...margins(), ...sums()]
}

function evaluation(): Timing[] {
  const out = new Float64Array(points)
  const timings: Timing[] = []
  for (const [name, tree] of [
    ['polynomial', polynomial],
    ['wave packet', packet],
  ] as const) {
    timings.push(
      measure(`${name}, 1e6 points`, () => evaluateOver(tree, 'x', xs, out)[points >> 2]!),
      measure(
        `derivative of ${name}, 1e6 points`,
        () => derivativeOver(tree, 'x', xs, out)[points >> 2]!,
      ),
    )
  }
  return timings
}

function fields(): Timing[] {
  const into = { us: new Float64Array(points), vs: new Float64Array(points) }
  const grid = (half: number) =>
    ({ xRange: [-half, half], yRange: [-half, half], columns: 1000, rows: 1000 }) as const
  const run = (text: string, half: number) => (): number => {
    const field = sampleGradient(read(text), ['x', 'y'], grid(half), quietContext, into)
    return field.us[123_456]! + field.vs[654_321]!
  }
  return [
    measure('gradient field of x^2+y^3, 1000x1000', run('x^2 + y^3', 5)),
    measure('gradient field of sin(xy)+x^2 e^y, 1000x1000', run('sin(x*y) + x^2*exp(y)', 2)),
  ]
}

function symbolic(): Timing[] {
  const map = ['1/(1+exp(-(p*x+q*y)))', '1/(1+exp(-(r*x+s*y)))', '1/(1+exp(-(t*x+u*y)))'].map(read)
  const pair = ['2*x*y', 'x^2*y'].map(read)
  return [
    measure(
      'symbolic derivatives and Jacobians, simplified',
      () => {
        derivative(polynomial, 'x')
        derivative(packet, 'x')
        jacobian(pair, ['x', 'y'])
        return jacobian(map, ['x', 'y']).length
      },
      30,
    ),
  ]
}

function training(): Timing[] {
  const examples = examplesOf(pointSet('circles', 7, 1000, 0.15))
  return (['tanh', 'relu'] as const).map((hidden) => {
    const shape = { sizes: [2, 4, 3, 1], hidden, output: 'sigmoid', loss: 'bce' } as const
    const start = startTraining({ shape, rate: 0.5, batch: 0, seed: 1 }, examples)
    return measure(`${hidden} network, 1000 epochs x 1000 points`, () =>
      advance(start, examples, 1000, quietContext).losses.at(-1)!,
    )
  })
}

function margins(): Timing[] {
  return marginSizes.map((count) => {
    const {
      xs: px,
      ys: py,
      classes,
    } = count === 3
      ? {
          xs: Float64Array.of(0, 1, 2),
          ys: Float64Array.of(0, 2, 1),
          classes: Uint8Array.of(0, 1, 1),
        }
      : separableSet(101, count)
    const set = { xs: px, ys: py, labels: Int8Array.from(classes, (one) => (one ? 1 : -1)) }
    return measure(
      `support vector machine, ${String(count)} points`,
      () => {
        const found = hardMargin(set, quietContext)
        return found.separable ? found.line.a : NaN
      },
      count > 1000 ? 50 : 500,
    )
  })
}

function sums(): Timing[] {
  const buffer = new Float64Array(10_000_001)
  return [
    measure(
      'running sum, 1e7 terms',
      () => {
        const { sums: totals } = cumulativeSum(
          read('2x'),
          'x',
          -10,
          2e-6,
          1e7,
          'left',
          quietContext,
          buffer,
        )
        return totals[5_000_000]!
      },
      2,
    ),
  ]
}
