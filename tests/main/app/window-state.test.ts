import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restoreWindowState, saveWindowState } from '../../../src-main/app/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const bounds = { x: 100, y: 50, width: 900, height: 700 }
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nabla-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the remembered window', () => {
  test('comes back where it was', () => {
    saveWindowState(file, { bounds, maximized: true, theme: 'dark' })
    expect(restoreWindowState(file, [screen])).toEqual({ bounds, maximized: true, theme: 'dark' })
  })

  test('comes back on the second screen while that is there, and not when it is gone', () => {
    const beside = { ...bounds, x: 2000 }
    saveWindowState(file, { bounds: beside, maximized: false, theme: 'system' })
    expect(restoreWindowState(file, [screen, { ...screen, x: 1920 }]).bounds).toEqual(beside)
    expect(restoreWindowState(file, [screen]).bounds).not.toHaveProperty('x')
  })

  test.each([
    ['above the screen, out of reach', { ...bounds, y: -30 }],
    ['with only a few pixels showing', { ...bounds, x: 1900 }],
    ['below the screen', { ...bounds, y: 1030 }],
  ])('does not come back %s', (_where, lost) => {
    saveWindowState(file, { bounds: lost, maximized: false, theme: 'system' })
    expect(restoreWindowState(file, [screen]).bounds).not.toHaveProperty('x')
  })

  test('has a usual size at the first start, but never larger than the screen', () => {
    expect(restoreWindowState(file, [screen])).toEqual({
      bounds: { width: 1280, height: 800 },
      maximized: false,
      theme: 'system',
    })
    const small = { x: 0, y: 0, width: 1024, height: 600 }
    expect(restoreWindowState(file, [small]).bounds).toEqual({ width: 1024, height: 600 })
  })

  test.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":"a"}}',
    '{"bounds":{"x":0,"y":0,"width":0,"height":1}}',
  ])('is forgotten when its file holds %j', (text) => {
    writeFileSync(file, text)
    expect(restoreWindowState(file, [screen]).bounds).not.toHaveProperty('x')
  })

  test('is not worth an error when the folder cannot be written', () => {
    expect(() => {
      saveWindowState(join(folder, 'gone', 'window.json'), {
        bounds,
        maximized: false,
        theme: 'system',
      })
    }).not.toThrow()
  })
})
