/** Reads fields of plain JSON that came from content or from a saved view, with a value for each gap. */
export interface Fields {
  readonly number: (name: string, fallback: number, min?: number, max?: number) => number
  readonly text: (name: string, fallback: string) => string
  readonly flag: (name: string, fallback: boolean) => boolean
  readonly list: (name: string) => readonly unknown[]
  /** As it is; undefined for a gap. */
  readonly any: (name: string) => unknown
  readonly record: (name: string) => Readonly<Record<string, unknown>>
}

export function fieldsOf(value: unknown): Fields {
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  return {
    number(name, fallback, min = -Infinity, max = Infinity) {
      const found = record[name]
      if (typeof found !== 'number' || !Number.isFinite(found)) return fallback
      return Math.min(max, Math.max(min, found))
    },
    text(name, fallback) {
      const found = record[name]
      return typeof found === 'string' ? found : fallback
    },
    flag(name, fallback) {
      const found = record[name]
      return typeof found === 'boolean' ? found : fallback
    },
    list(name) {
      const found = record[name]
      return Array.isArray(found) ? (found as unknown[]) : []
    },
    any: (name) => record[name],
    record(name) {
      const found = record[name]
      const plain = typeof found === 'object' && found !== null && !Array.isArray(found)
      return plain ? (found as Record<string, unknown>) : {}
    },
  }
}
