import { describe, expect, it } from 'vitest'
import { asarArchive } from '../../../scripts/runtime/asar.ts'
import { nameInDist } from '../../../scripts/runtime/unpack-electron.ts'

describe('what is unpacked of the registry’s Electron', () => {
  it('is Electron’s own, under the names that Electron gives it', () => {
    expect(nameInDist('Cypress/Cypress')).toBe('electron')
    expect(nameInDist('Cypress/locales/de.pak')).toBe('locales/de.pak')
    expect(nameInDist('Cypress/LICENSE.electron.txt')).toBe('LICENSE')
  })

  it('is not the other app, its snapshot, folders or anything outside', () => {
    const others = ['resources/app/index.js', 'browser_v8_context_snapshot.bin', 'locales/']
    for (const name of others) expect(nameInDist(`Cypress/${name}`)).toBeUndefined()
    expect(nameInDist('other/file')).toBeUndefined()
  })
})

describe('an asar archive', () => {
  it('is read back as it was written, whatever the length of its index', () => {
    for (const name of ['a', 'ab', 'abc', 'abcd']) {
      const files = new Map([
        [name, Buffer.from('first')],
        ['second.js', Buffer.from('second file')],
      ])
      expect(readAsar(asarArchive(files))).toEqual(files)
    }
  })
})

function readAsar(archive: Buffer): Map<string, Buffer> {
  const headerLength = archive.readUInt32LE(4)
  const jsonLength = archive.readUInt32LE(12)
  const index = JSON.parse(archive.toString('utf8', 16, 16 + jsonLength)) as {
    files: Record<string, { size: number; offset: string }>
  }
  const base = 8 + headerLength
  return new Map(
    Object.entries(index.files).map(([name, { size, offset }]) => [
      name,
      archive.subarray(base + Number(offset), base + Number(offset) + size),
    ]),
  )
}
