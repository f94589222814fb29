// Layout: System V ABI, object files (ELF-64, little-endian). Only what finding a function takes.

const PT_LOAD = 1
const SHT_DYNSYM = 11
const SYMBOL_BYTES = 24

/**
 * Where the code of an exported function begins in an executable or shared object.
 *
 * @returns bytes from the start of the file; undefined where it is not ELF-64 for x86-64 or does not
 *   export the function
 */
export function functionOffset(file: Buffer, name: string): number | undefined {
  if (!isElf64ForX64(file)) return undefined
  const address = symbolAddress(file, name)
  return address === undefined ? undefined : fileOffset(file, address)
}

function isElf64ForX64(file: Buffer): boolean {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46) return false
  return file[4] === 2 && file[5] === 1 && file.readUInt16LE(18) === 62
}

function symbolAddress(file: Buffer, name: string): number | undefined {
  const sections = table(file, readOffset(file, 40), 58)
  const symbols = sections.find((section) => section.readUInt32LE(4) === SHT_DYNSYM)
  const strings = symbols && sections[symbols.readUInt32LE(40)]
  if (!strings) return undefined
  const entries = contents(file, symbols)
  const wanted = contents(file, strings).indexOf(`\0${name}\0`, 0, 'latin1') + 1
  for (let at = 0; wanted > 0 && at + SYMBOL_BYTES <= entries.length; at += SYMBOL_BYTES) {
    if (entries.readUInt32LE(at) === wanted) return readOffset(entries, at + 8)
  }
  return undefined
}

function fileOffset(file: Buffer, address: number): number | undefined {
  for (const segment of table(file, readOffset(file, 32), 54)) {
    const within = address - readOffset(segment, 16)
    const isInside = within >= 0 && within < readOffset(segment, 32)
    if (segment.readUInt32LE(0) === PT_LOAD && isInside) return readOffset(segment, 8) + within
  }
  return undefined
}

/** The entries of a header table; their size and number stand side by side in the file's header. */
function table(file: Buffer, offset: number, shape: number): Buffer[] {
  const size = file.readUInt16LE(shape)
  const count = file.readUInt16LE(shape + 2)
  return Array.from({ length: count }, (_, index) =>
    file.subarray(offset + index * size, offset + (index + 1) * size),
  )
}

function contents(file: Buffer, section: Buffer): Buffer {
  const offset = readOffset(section, 24)
  return file.subarray(offset, offset + readOffset(section, 32))
}

function readOffset(from: Buffer, at: number): number {
  return Number(from.readBigUInt64LE(at))
}
