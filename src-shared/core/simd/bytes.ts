/**
 * The binary format of a WebAssembly module with one function, one memory and a few imported functions
 * of numbers (WebAssembly Core Specification 2.0, chapter 5).
 */

const f64 = 0x7c
const i32 = 0x7f
const v128 = 0x7b

/** An unsigned number in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low | 128 : low)
  } while (rest > 0)
  return bytes
}

/** A signed 32-bit number in LEB128. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 127
    rest >>= 7
    const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)
    bytes.push(isLast ? low : low | 128)
    if (isLast) return bytes
  }
}

/** The eight bytes of a double, lowest first. */
export function doubleBytes(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return Array.from({ length: 8 }, (_, i) => view.getUint8(i))
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()]
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content]
}

function name(text: string): number[] {
  return [...unsigned(text.length), ...Array.from(text, (letter) => letter.charCodeAt(0))]
}

/** A function of numbers that the module calls: how many it takes. */
export interface ImportedFunction {
  readonly name: string
  readonly parameters: number
}

/**
 * Bytes of a module that imports `m.memory` and the given functions from `f`, and exports `run(bytes)`, which
 * gives a 32-bit number and whose body works on `locals` vectors, numbered from 1; 0 is the parameter.
 */
export function moduleBytes(
  imports: readonly ImportedFunction[],
  locals: number,
  body: readonly number[],
): Uint8Array {
  const types = [
    [0x60, 1, i32, 1, i32],
    [0x60, 1, f64, 1, f64],
    [0x60, 2, f64, f64, 1, f64],
  ]
  const memory = [...name('m'), ...name('memory'), 2, 0, 1]
  const functions = imports.map((one) => [...name('f'), ...name(one.name), 0, one.parameters])
  const code = [...vector([[...unsigned(locals), v128]]), ...body, 0x0b]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([memory, ...functions])),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...name('run'), 0, ...unsigned(imports.length)]])),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ])
}
