/**
 * Complex arithmetic whose imaginary parts keep their relative accuracy when they are tiny, which is
 * what the complex step needs. Inverse functions after Kahan, "Branch cuts for complex elementary
 * functions" (1987).
 */
export interface Complex {
  readonly re: number
  readonly im: number
}

export const zero: Complex = { re: 0, im: 0 }
export const one: Complex = { re: 1, im: 0 }

export const real = (re: number): Complex => ({ re, im: 0 })
export const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im })
export const sub = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im })
export const neg = (a: Complex): Complex => ({ re: -a.re, im: -a.im })
export const scale = (a: Complex, k: number): Complex => ({ re: a.re * k, im: a.im * k })
/** i·a */
const turn = (a: Complex): Complex => ({ re: -a.im, im: a.re })
/** −i·a */
const turnBack = (a: Complex): Complex => ({ re: a.im, im: -a.re })

export function mul(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re }
}

/** Smith's division, which does not overflow where the quotient does not. */
export function div(a: Complex, b: Complex): Complex {
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const r = b.im / b.re
    const d = b.re + b.im * r
    return { re: (a.re + a.im * r) / d, im: (a.im - a.re * r) / d }
  }
  const r = b.re / b.im
  const d = b.im + b.re * r
  return { re: (a.re * r + a.im) / d, im: (a.im * r - a.re) / d }
}

export function powi(a: Complex, exponent: number): Complex {
  let rest = Math.abs(exponent)
  let square = a
  let product = one
  while (rest > 0) {
    if (rest % 2 === 1) product = mul(product, square)
    square = mul(square, square)
    rest = Math.floor(rest / 2)
  }
  return exponent < 0 ? div(one, product) : product
}

export function exp(a: Complex): Complex {
  const size = Math.exp(a.re)
  return { re: size * Math.cos(a.im), im: size * Math.sin(a.im) }
}

export function ln(a: Complex): Complex {
  return { re: Math.log(Math.hypot(a.re, a.im)), im: Math.atan2(a.im, a.re) }
}

export function sqrt(a: Complex): Complex {
  const size = Math.hypot(a.re, a.im)
  if (size === 0) return zero
  const half = Math.sqrt((size + Math.abs(a.re)) / 2)
  const other = Math.abs(a.im) / (2 * half)
  const im = a.re >= 0 ? other : half
  return { re: a.re >= 0 ? half : other, im: a.im < 0 ? -im : im }
}

export function cbrt(a: Complex): Complex {
  const size = Math.cbrt(Math.hypot(a.re, a.im))
  const angle = Math.atan2(a.im, a.re) / 3
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) }
}

export function sin(a: Complex): Complex {
  return { re: Math.sin(a.re) * Math.cosh(a.im), im: Math.cos(a.re) * Math.sinh(a.im) }
}

export function cos(a: Complex): Complex {
  return { re: Math.cos(a.re) * Math.cosh(a.im), im: -Math.sin(a.re) * Math.sinh(a.im) }
}

export function sinh(a: Complex): Complex {
  return { re: Math.sinh(a.re) * Math.cos(a.im), im: Math.cosh(a.re) * Math.sin(a.im) }
}

export function cosh(a: Complex): Complex {
  return { re: Math.cosh(a.re) * Math.cos(a.im), im: Math.sinh(a.re) * Math.sin(a.im) }
}

/** (t + i·u)/(1 + i·t·u) with t = tanh(re), u = tan(im): no overflow for a large real part. */
export function tanh(a: Complex): Complex {
  const t = Math.tanh(a.re)
  const u = Math.tan(a.im)
  const d = 1 + t * t * u * u
  const c = Math.cosh(a.re)
  return { re: (t * (1 + u * u)) / d, im: u / (c * c) / d }
}

export function atan(a: Complex): Complex {
  const { re: x, im: y } = a
  const below = x * x + (1 - y) * (1 - y)
  return {
    re: Math.atan2(2 * x, 1 - x * x - y * y) / 2,
    im: Math.log1p((4 * y) / below) / 4,
  }
}

export function asin(a: Complex): Complex {
  const low = sqrt(sub(one, a))
  const high = sqrt(add(one, a))
  return {
    re: Math.atan2(a.re, low.re * high.re - low.im * high.im),
    im: Math.asinh(low.re * high.im - low.im * high.re),
  }
}

export function acos(a: Complex): Complex {
  const low = sqrt(sub(one, a))
  const high = sqrt(add(one, a))
  return {
    re: 2 * Math.atan2(low.re, high.re),
    im: Math.asinh(high.re * low.im - high.im * low.re),
  }
}

export function acosh(a: Complex): Complex {
  const low = sqrt(sub(a, one))
  const high = sqrt(add(a, one))
  return {
    re: Math.asinh(low.re * high.re + low.im * high.im),
    im: 2 * Math.atan2(low.im, high.re),
  }
}

export function asinh(a: Complex): Complex {
  return turnBack(asin(turn(a)))
}

export function atanh(a: Complex): Complex {
  return turnBack(atan(turn(a)))
}
