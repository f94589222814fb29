import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowAnyReference } from '../../../scripts/runtime/any-reference.ts'
import { functionOffset } from '../../../scripts/runtime/default-app/elf.ts'
import { withNodeApi } from '../../../scripts/runtime/default-app/node-api.ts'

const sqlite = path.dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
const prebuild = (name: string): Buffer =>
  readFileSync(path.join(sqlite, 'prebuilds', `${name}.node`))
const linux = prebuild('linux-x64')

/** The bytes in which two buffers of one length differ: place, before, after. */
function difference(before: Buffer, after: Buffer): (readonly [number, number, number])[] {
  return [...before.keys()]
    .filter((at) => before[at] !== after[at])
    .map((at) => [at, before.readUInt8(at), after.readUInt8(at)] as const)
}

describe('an addon on a runtime with an older Node-API', () => {
  it('is loaded from a copy that differs in its claimed version alone', () => {
    const copy = withNodeApi(9, linux)
    expect(copy).toBeDefined()
    const changes = difference(linux, copy ?? Buffer.alloc(0))
    expect(changes.map(([, before, after]) => [before, after])).toEqual([[10, 9]])
    const start = functionOffset(linux, 'node_api_module_get_api_version_v1')
    expect(changes[0]?.[0]).toBeGreaterThan(start ?? Infinity)
  })

  it('is loaded as it is where the runtime has its version', () => {
    expect(withNodeApi(10, linux)).toBeUndefined()
  })

  it('is left alone where it is not understood', () => {
    for (const other of [prebuild('linux-arm64'), prebuild('win32-x64'), Buffer.from('text')]) {
      expect(withNodeApi(9, other)).toBeUndefined()
    }
  })
})

describe('the permission to refer to any value', () => {
  it('is refused to a file that is no such runtime', () => {
    const addon = Buffer.from(linux)
    expect(allowAnyReference(addon)).toBe(false)
    expect(addon.equals(linux)).toBe(true)
  })
})
