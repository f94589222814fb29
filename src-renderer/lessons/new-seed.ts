/** Short enough to be read and told. */
const mostSeeds = 999_999

/** The seed of a variant that the learner has not asked for: any but the first one and the present one. */
export function newSeed(present: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const seed = 1 + (random % mostSeeds)
  return seed === present ? (seed % mostSeeds) + 1 : seed
}
