import { readFile, writeFile } from 'node:fs/promises'
import { UserError } from './console.ts'
import { functionOffset } from './default-app/elf.ts'

/** `cmp eax, NAPI_VERSION_EXPERIMENTAL; je`: "any value, if the addon is of that version". */
const TEST = Buffer.from([0x3d, 0xff, 0xff, 0xff, 0x7f, 0x74])
const JMP = 0xeb
const REACH = 160 // bytes of the function's code in which the test stands

/**
 * Lets a runtime with Node-API 9 keep references to strings and numbers, as Node-API 10 does: the one
 * thing that better-sqlite3's prebuilt binding takes from it and would crash without. The runtime
 * has it already, but for addons of the "experimental" version only. For an addon to claim that
 * version would be no way out: then finalizers run within garbage collection, where those of
 * better-sqlite3 abort the process.
 *
 * @param code of the runtime's executable; changed in place, by one byte
 * @returns whether the test was found
 */
export function allowAnyReference(code: Buffer): boolean {
  const start = functionOffset(code, 'napi_create_reference')
  if (start === undefined) return false
  const test = code.subarray(start, start + REACH).indexOf(TEST)
  if (test < 0) return false
  code.writeUInt8(JMP, start + test + TEST.length - 1)
  return true
}

/** The same for an executable on disk. @throws UserError where it is built otherwise */
export async function allowAnyReferenceIn(executable: string): Promise<void> {
  const code = await readFile(executable)
  if (!allowAnyReference(code)) throw new UserError(`${executable} is not the build that was tried`)
  await writeFile(executable, code)
}
