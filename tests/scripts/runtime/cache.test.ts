import { describe, expect, it } from 'vitest'
import { cacheDirectory } from '../../../scripts/runtime/cache.ts'

describe('the place of the cache', () => {
  it('is the one the XDG specification names on Linux', () => {
    const env = { XDG_CACHE_HOME: '/fast/cache' }
    expect(cacheDirectory({ platform: 'linux', env, home: '/home/ada' })).toBe('/fast/cache/nabla')
  })

  it('is ~/.cache where XDG_CACHE_HOME is empty or relative', () => {
    for (const XDG_CACHE_HOME of [undefined, '', 'cache']) {
      const env = { XDG_CACHE_HOME }
      expect(cacheDirectory({ platform: 'linux', env, home: '/home/ada' })).toBe(
        '/home/ada/.cache/nabla',
      )
    }
  })

  it('follows the custom of macOS and Windows', () => {
    expect(cacheDirectory({ platform: 'darwin', env: {}, home: '/Users/ada' })).toBe(
      '/Users/ada/Library/Caches/nabla',
    )
    const windows = { platform: 'win32', home: 'C:\\Users\\ada' } as const
    const LOCALAPPDATA = 'D:\\Local'
    expect(cacheDirectory({ ...windows, env: { LOCALAPPDATA } })).toBe('D:\\Local\\nabla\\Cache')
    expect(cacheDirectory({ ...windows, env: {} })).toBe(
      'C:\\Users\\ada\\AppData\\Local\\nabla\\Cache',
    )
  })
})
