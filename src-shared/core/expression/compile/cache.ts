import { type Program, programKey } from './program.ts'

const cacheSize = 512
const cache = new Map<string, unknown>()

/** Generated code by kind and program, the least recently used dropped first. */
export function cached<T>(kind: string, program: Program, make: () => T): T {
  const key = `${kind}|${programKey(program)}`
  const found = cache.get(key) as T | undefined
  const made = found ?? make()
  cache.delete(key)
  cache.set(key, made)
  if (cache.size > cacheSize) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  }
  return made
}
