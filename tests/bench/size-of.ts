import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Bytes of a folder's files, or of a file. */
export async function sizeOf(place: string): Promise<number> {
  const facts = await lstat(place)
  if (!facts.isDirectory()) return facts.size
  const sizes = (await readdir(place)).map((name) => sizeOf(path.join(place, name)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
