import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../runtime/index.ts'

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const sources = 'src-*/**/*.{ts,vue,css}'
/** `from 'x'`, `import('x')`, `@import 'x'` and `url('x')`, of packages: no path, no scheme. */
const imports = /(?:from|import|url)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^'"]*)?['"]/g
const heading =
  'Libraries that Nabla is made of and what they need, each with its licence. Of some of them nothing is left in the app.'
const licenceFile = /^(licen[cs]e|copying|notice|ofl)(\W|$)/i

/**
 * The licences of every library that the app is built of: those that its sources import, and what
 * those need. More than is in
 * the bundle, so that none that is can be missing.
 * @throws UserError where a library says nothing about its licence
 */
export function thirdPartyLicences(): string {
  const known = new Map<string, { readonly directory: string; readonly manifest: Package }>()
  const wanted = globSync(sources).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name = '']) => ({ name, from: '.' })),
  )
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const directory = directoryOf(next.name, next.from)
    if (directory === undefined || known.has(directory)) continue
    // Its own licences come with it.
    if (next.name === 'electron') continue
    const file = path.join(directory, 'package.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Package
    known.set(directory, { directory, manifest })
    const needed = Object.keys(manifest.dependencies ?? {})
    wanted.push(...needed.map((name) => ({ name, from: directory })))
  }
  const parts = [...known.values()]
    .filter(({ manifest: { name } }) => !name.startsWith('@types/'))
    .map(licenceOf)
    .toSorted()
  return `${heading}\n\n${parts.join('\n')}`
}

/** As Node resolves it; undefined for what is built into Node. */
function directoryOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = path.dirname(at)) {
    const directory = path.join(at, 'node_modules', name)
    if (existsSync(path.join(directory, 'package.json'))) return directory
    if (at === '.') return undefined
  }
}

function licenceOf({ directory, manifest }: { directory: string; manifest: Package }): string {
  const { name, version, license } = manifest
  const files = readdirSync(directory).filter((file) => licenceFile.test(file))
  if (license === undefined && files.length === 0)
    throw new UserError(`${name} does not say what its licence is`)
  const texts = files.map((file) => readFileSync(path.join(directory, file), 'utf8').trim())
  const said = license === undefined ? '' : ` (${license})`
  return `${'='.repeat(80)}\n${name} ${version}${said}\n\n${texts.join('\n\n')}\n`
}
