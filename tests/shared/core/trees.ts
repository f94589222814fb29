import {
  add,
  call,
  div,
  mul,
  num,
  pow,
  sub,
  variable,
} from '../../../src-shared/core/expression/build.ts'
import type { Expression } from '../../../src-shared/core/expression/tree.ts'

export const x = variable('x')
export const y = variable('y')

/** x³ − 2x² + 1 */
export const cubic: Expression = add(sub(pow(x, num(3)), mul(num(2), pow(x, num(2)))), num(1))

/** e^(−x²) · sin 3x */
export const wavePacket: Expression = mul(
  call('exp', mul(num(-1), pow(x, num(2)))),
  call('sin', mul(num(3), x)),
)

/** 1/x */
export const reciprocal: Expression = div(num(1), x)
