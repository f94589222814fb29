import { functionOffset } from './elf.ts'

/** By which an addon tells the Node-API version that it was built for. */
const VERSION_FUNCTION = 'node_api_module_get_api_version_v1'

const ENDBR64 = 0xfa1e0ff3
const MOV_EAX = 0xb8
const RET = 0xc3

/**
 * A copy of an addon that claims an older Node-API version than the one it was built for.
 *
 * @param version that the copy is to claim
 * @returns undefined where the addon claims none newer, or its version function is not understood
 */
export function withNodeApi(version: number, addon: Buffer): Buffer | undefined {
  const offset = versionOffset(addon)
  if (offset === undefined || addon.readUInt32LE(offset) <= version) return undefined
  const copy = Buffer.from(addon)
  copy.writeUInt32LE(version, offset)
  return copy
}

/** Where the version function's body, `mov eax, version; ret`, keeps its constant. */
function versionOffset(addon: Buffer): number | undefined {
  const start = functionOffset(addon, VERSION_FUNCTION)
  if (start === undefined) return undefined
  const code = addon.readUInt32LE(start) === ENDBR64 ? start + 4 : start
  const isUnderstood = addon.readUInt8(code) === MOV_EAX && addon.readUInt8(code + 5) === RET
  return isUnderstood ? code + 1 : undefined
}
