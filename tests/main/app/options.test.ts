import { describe, expect, test } from 'vitest'
import { readOptions } from '../../../src-main/app/options.ts'

describe('the command line', () => {
  test.each([
    [['--data-dir=/srv/class'], '/srv/class'],
    [['.', '--data-dir', 'mine'], '/home/ada/mine'],
    [['--data-dir='], undefined],
    [['--data-dir'], undefined],
    [[], undefined],
  ])('%j keeps the data in %s', (args, expected) => {
    expect(readOptions(args, '/home/ada').dataDirectory).toBe(expected)
  })

  test("Chromium's and unknown switches are left alone", () => {
    expect(
      readOptions(['--no-sandbox', '--inspect=0', '--wat', '--data-dir=/d', 'x'], '/')
        .dataDirectory,
    ).toBe('/d')
  })
})
