import { describe, expect, it } from 'vitest'
import { executableIn, resolveElectron, type Sources } from '../../../scripts/runtime/resolve.ts'

/** Sources that hold only what is named, and note which of them were asked. */
function sourcesWith(held: Partial<Record<keyof Sources, string>>) {
  const asked: string[] = []
  const ask = (source: keyof Sources): string | undefined => {
    asked.push(source)
    return held[source]
  }
  const sources: Sources = {
    override: () => ask('override'),
    installed: () => ask('installed'),
    download: () => Promise.resolve(ask('download')),
    registry: () => Promise.resolve(ask('registry')),
  }
  return { sources, asked }
}

describe('which Electron is used', () => {
  it('is the one that the user names, and nothing else is looked at', async () => {
    const { sources, asked } = sourcesWith({ override: '/mine', installed: '/i', registry: '/r' })
    expect(await resolveElectron(sources)).toEqual({ source: 'override', dist: '/mine' })
    expect(asked).toEqual(['override'])
  })

  it('is the package’s own, downloaded only where it is not there yet', async () => {
    const there = sourcesWith({ installed: '/i', download: '/d', registry: '/r' })
    expect(await resolveElectron(there.sources)).toEqual({ source: 'package', dist: '/i' })
    expect(there.asked).not.toContain('download')
    const missing = sourcesWith({ download: '/d', registry: '/r' })
    expect(await resolveElectron(missing.sources)).toEqual({ source: 'download', dist: '/d' })
    expect(missing.asked).not.toContain('registry')
  })

  it('is the registry’s only where the download fails', async () => {
    const { sources, asked } = sourcesWith({ registry: '/r' })
    expect(await resolveElectron(sources)).toEqual({ source: 'registry', dist: '/r' })
    expect(asked).toEqual(['override', 'installed', 'download', 'registry'])
  })

  it('is none where no source has one', async () => {
    expect(await resolveElectron(sourcesWith({}).sources)).toBeUndefined()
  })

  it('is found in a dist by the name that the platform gives it', () => {
    expect(executableIn('/d', 'linux')).toBe('/d/electron')
    expect(executableIn('/d', 'win32')).toBe('/d/electron.exe')
    expect(executableIn('/d', 'darwin')).toBe('/d/Electron.app/Contents/MacOS/Electron')
  })
})
