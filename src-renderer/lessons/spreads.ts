import type { ExplorationBlock, LessonBlock } from '../../src-shared/domain/index.ts'

export interface PlacedBlock {
  /** Stable within the step. */
  readonly key: string
  readonly block: LessonBlock
}

/** Text with at most one exploration beside it; the blocks keep the order of the lesson. */
export interface Spread {
  readonly key: string
  readonly blocks: readonly PlacedBlock[]
  /** How many of the blocks are text. */
  readonly textCount: number
  readonly plotted: boolean
}

/** Cuts a step before each exploration that is not its first, so that every plot has its own text. */
export function spreadsOf(stepId: string, blocks: readonly LessonBlock[]): readonly Spread[] {
  const parts: PlacedBlock[][] = [[]]
  blocks.forEach((block, index) => {
    const part = parts.at(-1)
    const placed = { key: `${stepId}.${String(index)}`, block }
    if (!part || (isExploration(block) && part.some((one) => isExploration(one.block))))
      parts.push([placed])
    else part.push(placed)
  })
  return parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const plots = part.filter(({ block }) => isExploration(block)).length
      return {
        key: part[0]?.key ?? stepId,
        blocks: part,
        textCount: part.length - plots,
        plotted: plots > 0,
      }
    })
}

function isExploration(block: LessonBlock): block is ExplorationBlock {
  return block.type === 'exploration'
}
