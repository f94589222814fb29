import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedback, problems } from '../../../src-renderer/messages/en/answers.ts'

/** Everything that looks like a code in the source of these rooms. */
function codesIn(folder: string, patterns: readonly RegExp[]): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const sources = files
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  const matches = sources.flatMap((source) =>
    patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')),
  )
  return new Set(matches)
}

describe('messages on answers', () => {
  it('exist for every reason the reader gives', () => {
    const codes = codesIn('src-shared/core/expression/read', [/refuse\(\s*'([a-z-]+)'/g])
    expect(codes.size).toBeGreaterThan(30)
    const internal = ['relation-expected']
    const silent = [...codes].filter((code) => !(code in problems) && !internal.includes(code))
    expect(silent).toEqual([])
  })
  it('exist for every remark and problem of the scorer', () => {
    const codes = codesIn('src-shared/core/scoring', [/code: '([a-z-]+)'/g])
    expect(codes.size).toBeGreaterThan(30)
    const silent = [...codes].filter((code) => !(code in problems) && !(code in feedback))
    expect(silent).toEqual([])
  })
  it('end like sentences', () => {
    for (const text of [...Object.values(problems), ...Object.values(feedback)]) {
      expect(text).toMatch(/[.?!]$|\{fraction\}\.$|[a-z\d)]\.$|x\^2\.$/)
    }
  })
})
