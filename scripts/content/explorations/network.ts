import * as v from 'valibot'
import { hiddenActivations, pointSetKinds } from '../../../src-shared/domain/index.ts'

const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))
const within = (from: number, to: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(from), v.maxValue(to))

/** Explorations of one group show the same network; a lesson's are one group by default. */
const group = v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)))

const plan = v.strictObject({
  set: v.exactOptional(v.picklist(pointSetKinds)),
  count: v.exactOptional(whole(40, 1000)),
  noise: v.exactOptional(within(0, 0.4)),
  dataSeed: v.exactOptional(whole(0, 0xffff_ffff)),
  hidden: v.exactOptional(v.pipe(v.array(whole(1, 8)), v.minLength(1), v.maxLength(3))),
  activation: v.exactOptional(v.picklist(hiddenActivations)),
  rate: v.exactOptional(within(0.001, 1)),
  seed: v.exactOptional(whole(1, 999)),
  group,
})

const finite = v.pipe(v.number(), v.finite())
const pair = v.tuple([finite, finite])

/** What a line of a program can show of the network: see `network-code`. */
const quantities = [
  'plan',
  'input',
  'z',
  'a',
  'output',
  'lossSlope',
  'slope',
  'delta',
  'weightGradient',
  'biasGradient',
  'jacobian',
  'handedDown',
  'update',
] as const

/** The explorations of a small network, each with the options it starts with. */
export const networkExplorations = {
  'network-microscope': plan,
  'network-trainer': plan,
  'jacobian-twin': plan,
  'gradient-sizes': v.strictObject({
    depth: v.exactOptional(whole(1, 7)),
    width: v.exactOptional(whole(2, 8)),
    seed: v.exactOptional(whole(1, 999)),
  }),
  'network-code': v.strictObject({
    ...plan.entries,
    lines: v.array(
      v.strictObject({ code: v.string(), shows: v.exactOptional(v.picklist(quantities)) }),
    ),
  }),
  'one-neuron': v.strictObject({
    functions: v.array(v.string()),
    w: v.exactOptional(within(-3, 3)),
    x: v.exactOptional(within(-2, 2)),
    b: v.exactOptional(within(-2, 2)),
    t: v.exactOptional(within(-1, 1)),
  }),
  'network-pass': v.strictObject({
    input: pair,
    hidden: v.tuple([pair, pair]),
    output: pair,
    target: finite,
    activation: v.exactOptional(v.picklist(hiddenActivations)),
    rate: v.exactOptional(within(0.001, 1)),
    still: v.exactOptional(v.boolean()),
  }),
}
