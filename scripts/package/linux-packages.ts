import type { Configuration } from 'electron-builder'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { run, say, UserError } from '../runtime/index.ts'
import { releaseDirectory } from './builder-config.ts'
import { makeDeb, type Manifest } from './debian-package.ts'

/**
 * Makes `release/*.deb` and `release/*.tar.gz` of the unpacked app, with what every Debian has:
 * electron-builder's own targets fetch their tools from elsewhere.
 */
export async function packLinux({ extraMetadata }: Configuration): Promise<readonly string[]> {
  const unpacked = path.join(releaseDirectory, 'linux-unpacked')
  const source = JSON.parse(await readFile('package.json', 'utf8')) as Manifest
  const manifest = { ...source, ...(extraMetadata as Partial<Manifest> | undefined) }
  await makeDeb(unpacked, manifest)
  const { name, version } = manifest
  const archive = path.join(releaseDirectory, `${name}-${version}-linux-x64.tar.gz`)
  await makeArchive(unpacked, archive, `${name}-${version}`)
  const made = await readdir(releaseDirectory)
  return made.filter((name) => /\.(deb|tar\.gz)$/.test(name)).toSorted()
}

/** Sorted, with owners and times that say nothing: the same files make the same archive. */
async function makeArchive(unpacked: string, archive: string, root: string): Promise<void> {
  say('making the archive')
  const { code, output } = await run('tar', [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mtime=@0',
    `--transform=s,^\\.,${root},`,
    '--use-compress-program=gzip -n -6',
    '-cf',
    archive,
    '-C',
    unpacked,
    '.',
  ])
  if (code !== 0) throw new UserError(`tar failed:\n${output.trim()}`)
}
