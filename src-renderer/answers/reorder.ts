/** The list with one item moved to another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, index) => index !== from)
  const item = list[from]
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)]
}

/**
 * The place that a dragged item has reached: behind every other item whose middle it has passed.
 * @param middles vertical middles of the items before the drag, by place
 * @param at where the dragged item's middle is now
 */
export function placeOf(middles: readonly number[], from: number, at: number): number {
  return middles.filter((middle, index) => index !== from && middle < at).length
}
