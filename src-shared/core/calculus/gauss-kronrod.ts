/** Integral of one piece and an estimate of its error. */
export interface Quadrature {
  readonly value: number
  readonly error: number
}

/** Nodes and weights of the 7-point Gauss and 15-point Kronrod rules (QUADPACK, 1983). */
const nodes = [
  0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
  0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
  0.586087235467691130294144691693, 0.405845151377397166906606412076961,
  0.207784955007898467600689403773245, 0,
]
const kronrod = [
  0.02293532201052922496373200805897, 0.063092092629978553290700663189204,
  0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
  0.169004726639267902826583426599, 0.190350578064785409913256402421014,
  0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
]
const gauss = [
  0.129484966168869693270611432679082, 0.27970539148927666790146777142378,
  0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
]

/** The 15-point Kronrod rule on [a, b], with QUADPACK's error estimate. */
export function gaussKronrod(f: (x: number) => number, a: number, b: number): Quadrature {
  const centre = (a + b) / 2
  const half = (b - a) / 2
  const middle = f(centre)
  const values = new Float64Array(14)
  let whole = middle * kronrod[7]!
  let coarse = middle * gauss[3]!
  let size = Math.abs(whole)
  for (let k = 0; k < 7; k++) {
    const reach = half * nodes[k]!
    const low = (values[2 * k] = f(centre - reach))
    const high = (values[2 * k + 1] = f(centre + reach))
    whole += kronrod[k]! * (low + high)
    size += kronrod[k]! * (Math.abs(low) + Math.abs(high))
    if (k % 2 === 1) coarse += gauss[(k - 1) / 2]! * (low + high)
  }
  const mean = whole / 2
  let spread = kronrod[7]! * Math.abs(middle - mean)
  for (let k = 0; k < 7; k++) {
    spread += kronrod[k]! * (Math.abs(values[2 * k]! - mean) + Math.abs(values[2 * k + 1]! - mean))
  }
  const gap = Math.abs((whole - coarse) * half)
  const scale = spread * Math.abs(half)
  const sharp = scale > 0 && gap > 0 ? scale * Math.min(1, ((200 * gap) / scale) ** 1.5) : gap
  return { value: whole * half, error: Math.max(sharp, 50 * 2 ** -53 * size * Math.abs(half)) }
}
