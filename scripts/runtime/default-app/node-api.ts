/**
 * Lets a runtime with Node-API 9 load an addon that was built for Node-API 10.
 *
 * An addon tells its version by exporting a function that returns it. Node-API 9 takes 10 for a
 * version that it does not know and then refuses `napi_ref`s to strings, which better-sqlite3 needs
 * (and, as it is compiled without C++ exceptions, crashes without). The same runtime allows them to
 * addons of the "experimental" version, so a copy of the addon that claims that version works. What
 * else "experimental" changes: finalizers run within garbage collection, where they may free memory
 * and drop references but not run JavaScript. better-sqlite3's do the former only.
 *
 * Layouts: System V ABI, ELF-64 object file format; Intel SDM for the three instructions.
 */
const VERSION_FUNCTION = 'node_api_module_get_api_version_v1'
const EXPERIMENTAL = 0x7fffffff // NAPI_VERSION_EXPERIMENTAL

const ENDBR64 = 0xfa1e0ff3
const MOV_EAX = 0xb8
const RET = 0xc3

const PT_LOAD = 1
const SHT_DYNSYM = 11

interface VersionSite {
  /** Of the 32-bit constant, in bytes from the start of the file. */
  readonly offset: number
  readonly version: number
}

/**
 * A copy of the addon that claims the experimental version, or undefined where it fits as it is or
 * is not understood: not ELF-64 for x86-64, without the version function, or with another body.
 */
export function lowerNodeApi(addon: Buffer, supported: number): Buffer | undefined {
  const site = findVersion(addon)
  if (!site || site.version <= supported || site.version === EXPERIMENTAL) return undefined
  const copy = Buffer.from(addon)
  copy.writeUInt32LE(EXPERIMENTAL, site.offset)
  return copy
}

/** Where the body of the version function, `mov eax, version; ret`, keeps its constant. */
export function findVersion(file: Buffer): VersionSite | undefined {
  if (!isElf64ForX64(file)) return undefined
  const address = symbolAddress(file, VERSION_FUNCTION)
  const start = address === undefined ? undefined : fileOffset(file, address)
  if (start === undefined) return undefined
  const code = file.readUInt32LE(start) === ENDBR64 ? start + 4 : start
  if (file.readUInt8(code) !== MOV_EAX || file.readUInt8(code + 5) !== RET) return undefined
  return { offset: code + 1, version: file.readUInt32LE(code + 1) }
}

function isElf64ForX64(file: Buffer): boolean {
  const little64 = file.length > 64 && file.readUInt32BE(0) === 0x7f454c46 && file[4] === 2
  return little64 && file[5] === 1 && file.readUInt16LE(18) === 62
}

function symbolAddress(file: Buffer, name: string): number | undefined {
  const sections = table(file, Number(file.readBigUInt64LE(40)), 58)
  const symbols = sections.find((section) => section.readUInt32LE(4) === SHT_DYNSYM)
  const strings = symbols && sections[symbols.readUInt32LE(40)]
  if (!symbols || !strings) return undefined
  const names = contents(file, strings)
  const entries = contents(file, symbols)
  for (let at = 0; at + 24 <= entries.length; at += 24) {
    const begin = entries.readUInt32LE(at)
    if (names.toString('latin1', begin, names.indexOf(0, begin)) === name) {
      return Number(entries.readBigUInt64LE(at + 8))
    }
  }
  return undefined
}

function fileOffset(file: Buffer, address: number): number | undefined {
  for (const segment of table(file, Number(file.readBigUInt64LE(32)), 54)) {
    const start = Number(segment.readBigUInt64LE(16))
    const within = address - start
    if (segment.readUInt32LE(0) !== PT_LOAD || within < 0) continue
    if (within < Number(segment.readBigUInt64LE(32))) {
      return Number(segment.readBigUInt64LE(8)) + within
    }
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
  const offset = Number(section.readBigUInt64LE(24))
  return file.subarray(offset, offset + Number(section.readBigUInt64LE(32)))
}
