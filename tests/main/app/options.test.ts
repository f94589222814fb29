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

  test.each([
    [['.'], undefined],
    [['--check-database'], { name: 'check-database' }],
    [['--backup'], { name: 'backup', file: undefined }],
    [['--backup=b.db'], { name: 'backup', file: '/home/ada/b.db' }],
    [['--import=/x/w.jsonl'], { name: 'import', file: '/x/w.jsonl' }],
    [['--export=w.CSV'], { name: 'export', file: '/home/ada/w.CSV', format: 'csv' }],
    [
      ['--export=w.jsonl', '--format=xapi', '--learner=Ada'],
      { name: 'export', file: '/home/ada/w.jsonl', format: 'xapi', learner: 'Ada' },
    ],
    [['--export=w.txt'], { name: 'wrong' }],
    [['--export=w.csv', '--format=exe'], { name: 'wrong' }],
    [['--export'], { name: 'wrong' }],
    [['--import='], { name: 'wrong' }],
    [['--backup', '--check-database'], { name: 'wrong' }],
    [['--backup', '--data-dir=/d'], { name: 'backup', file: undefined }],
    [['--export', '--format=csv'], { name: 'wrong' }],
  ])('%j asks for %j', (args, expected) => {
    const { command } = readOptions(args, '/home/ada')
    if (expected === undefined) expect(command).toBeUndefined()
    else expect(command).toMatchObject(expected)
  })

  test.each([
    [['.', 'mine.nablawork'], '/home/ada/mine.nablawork'],
    [['--no-sandbox', '/x/Week 1.NablaPack', '--wat'], '/x/Week 1.NablaPack'],
    [['a.nablaclass', '/x/b.nablawork'], '/x/b.nablawork'],
    [['../../x.nablapack'], '/x.nablapack'],
    [['file:///x/Week%201.nablawork'], '/x/Week 1.nablawork'],
    [['--data-dir', '/d.nablapack'], undefined],
    [['--import=/x/a.nablawork'], undefined],
    [['-x.nablawork'], undefined],
    [['file://elsewhere/x.nablawork'], undefined],
    [['https://elsewhere.example/x.nablawork'], undefined],
    [['file:///x/%00.nablawork'], undefined],
    [['file:///x%2fy.nablawork'], undefined],
    [['/x/nablawork', '/x/a.nablawork.exe', '.'], undefined],
    [[], undefined],
  ])('%j opens %s', (args, expected) => {
    expect(readOptions(args, '/home/ada').file).toBe(expected)
  })
})
