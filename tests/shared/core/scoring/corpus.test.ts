import { describe, expect, it, vi } from 'vitest'
import { gradeLine } from '../../../../scripts/grade/grade-line.ts'
import corpus from './reference/corpus.json' with { type: 'json' }

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

interface Item {
  readonly id: string
  readonly answer: string
  readonly equivalent: boolean
  readonly why: string
}
const items: readonly Item[] = corpus

describe('the labelled corpus', () => {
  it('is judged as labelled, item by item', () => {
    const missed = items.flatMap((item) => {
      const { verdict } = gradeLine(JSON.stringify(item))
      const isRight = (verdict === 'correct') === item.equivalent
      return isRight ? [] : [`${item.id} ${item.why}: ${verdict} for ${item.answer.slice(0, 60)}`]
    })
    expect(missed).toEqual([])
  })

  it('is judged the same on a second run', () => {
    const verdicts = (): readonly string[] =>
      items.slice(0, 300).map((item) => gradeLine(JSON.stringify(item)).verdict)
    expect(verdicts()).toEqual(verdicts())
  })

  it('leaves nothing undecided and calls nothing unreadable wrong', () => {
    const unreadable = items.filter(({ why }) => why === 'malformed' || why.startsWith('hostile'))
    const verdicts = unreadable.map((item) => gradeLine(JSON.stringify(item)).verdict)
    expect(unreadable.length).toBeGreaterThan(100)
    expect(verdicts).not.toContain('correct')
    expect(verdicts).not.toContain('undecided')
  })
})
