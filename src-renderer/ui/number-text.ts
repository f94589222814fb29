const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/**
 * A number as print sets it: a true minus sign, no trailing zeros, powers of ten where plain digits
 * would be long. `digits` are significant digits.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return powerOfTen(value, digits)
  return String(Number(value.toPrecision(digits))).replace('-', '−')
}

function powerOfTen(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const power = String(Number(exponent)).replace(/[-\d]/g, (sign) => superscripts[sign] ?? sign)
  const factor = String(Number(mantissa)).replace('-', '−')
  if (factor === '1') return `10${power}`
  if (factor === '−1') return `−10${power}`
  return `${factor}·10${power}`
}

/** A number as a person would type it again: shortest digits, `e` for powers of ten. */
export function editableNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : ''
}

/** What a person typed into a number box: either minus sign, decimal point or comma. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(/[−–]/g, '-').replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}
