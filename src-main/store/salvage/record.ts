export type Value = null | number | string | Uint8Array
/** The columns of one row as they were stored. */
export type Row = readonly Value[]

/** A variable-length integer at `at`, with how many bytes it takes. */
export function readVarint(bytes: Uint8Array, at: number): [value: number, length: number] {
  let value = 0
  for (let length = 1; length <= 9; length += 1) {
    const byte = bytes[at + length - 1]
    if (byte === undefined) throw new RangeError('varint cut off')
    if (length === 9) return [value * 256 + byte, 9]
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, length]
  }
  throw new RangeError('varint too long')
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8] as const
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function sizeOfType(type: number): number {
  if (type <= 6) return integerSizes[type as 0]
  if (type === 7) return 8
  if (type <= 9) return 0
  if (type <= 11) throw new RangeError('reserved serial type')
  return Math.floor((type - 12) / 2)
}

function readValue(bytes: Uint8Array, type: number): Value {
  if (type === 0) return null
  if (type === 8 || type === 9) return type - 8
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 7) return view.getFloat64(0)
  if (type <= 6) {
    // Two's complement, big-endian; what the store writes stays below 2^53.
    let value = view.getInt8(0)
    for (const byte of bytes.subarray(1)) value = value * 256 + byte
    return value
  }
  return type % 2 === 0 ? bytes.slice() : decoder.decode(bytes)
}

/**
 * Decodes a record (https://www.sqlite.org/fileformat2.html#record_format). Throws a RangeError or
 * TypeError where it cannot be one.
 */
export function readRecord(payload: Uint8Array): Row {
  const [headerSize, start] = readVarint(payload, 0)
  if (headerSize > payload.length) throw new RangeError('header cut off')
  const row: Value[] = []
  let body = headerSize
  for (let at = start; at < headerSize;) {
    const [type, length] = readVarint(payload, at)
    const end = body + sizeOfType(type)
    if (end > payload.length) throw new RangeError('record cut off')
    row.push(readValue(payload.subarray(body, end), type))
    at += length
    body = end
  }
  return row
}
