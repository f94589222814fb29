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
  /** Its exploration stands beside the text where there is room. */
  readonly plotted: boolean
}

/**
 * Cuts a step before each exploration that is not its first, so that every plot has its own text.
 * `isWide` tells of an exploration by its name whether it needs the whole width, with its text above.
 */
export function spreadsOf(
  stepId: string,
  blocks: readonly LessonBlock[],
  isWide: (exploration: string) => boolean = () => false,
): readonly Spread[] {
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
      const names = part.flatMap(({ block }) => (isExploration(block) ? [block.exploration] : []))
      return {
        key: part[0]?.key ?? stepId,
        blocks: part,
        textCount: part.length - names.length,
        plotted: names.length > 0 && !names.some(isWide),
      }
    })
}

function isExploration(block: LessonBlock): block is ExplorationBlock {
  return block.type === 'exploration'
}
