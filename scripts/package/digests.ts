import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

const made = 'release/{linux-unpacked/resources/app.asar,*.deb,*.tar.gz}'

/** SHA-256 of the packages for Linux and of the app's own archive in them, by path. */
export async function digests(): Promise<Readonly<Record<string, string>>> {
  const digest = async (file: string) =>
    [
      file,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const
  return Object.fromEntries(await Promise.all(globSync(made).toSorted().map(digest)))
}
