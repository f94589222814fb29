import { describe, expect, it } from 'vitest'
import { packagesOf, selectPackages } from '../../../scripts/runtime/debian-names.ts'

const bookworm = new Set(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libglib2.0-0'])
const trixie = new Set(['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libglib2.0-0t64'])
const missing = ['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so', 'libasound.so.2', 'libgbm.so.1']

describe('the Debian package of a library', () => {
  it('follows Debian’s rule for sonames', () => {
    const names = [
      ['libgtk-3.so.0', 'libgtk-3-0'],
      ['libX11.so.6', 'libx11-6'],
      ['libXcomposite.so.1', 'libxcomposite1'],
      ['libdbus-1.so.3', 'libdbus-1-3'],
      ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ] as const
    for (const [soname, name] of names) expect(packagesOf(soname)).toContain(name)
  })

  it('is known for libraries outside that rule', () => {
    expect(packagesOf('libnssutil3.so')).toContain('libnss3')
    expect(packagesOf('libatspi.so.0')).toContain('libatspi2.0-0')
    expect(packagesOf('libgio-2.0.so.0')).toContain('libglib2.0-0')
  })

  it('is unknown for what is no soname', () => {
    expect(packagesOf('ld-linux-x86-64.so.2')).toEqual([])
    expect(packagesOf('libstrange.so')).toEqual([])
  })
})

describe('the choice of packages', () => {
  it('takes the names that the release has', () => {
    expect(selectPackages(missing, (name) => bookworm.has(name)).packages).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
    ])
    expect(selectPackages(missing, (name) => trixie.has(name)).packages).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
      'libgbm1',
    ])
  })

  it('says for which libraries there is none', () => {
    const { packages, unknown } = selectPackages(['libgbm.so.1', 'libfoo.so.9'], (name) =>
      bookworm.has(name),
    )
    expect(packages).toEqual(['libgbm1'])
    expect(unknown).toEqual(['libfoo.so.9'])
  })
})
