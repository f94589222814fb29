import { UserError, say } from './console.ts'
import { packagesOf, selectPackages } from './debian-names.ts'
import { onPath, run } from './process.ts'

/**
 * Makes sure that the dynamic linker finds every library an executable needs, by asking it. Missing
 * ones are installed where that needs no password: as root on Debian and its kin.
 *
 * @throws UserError with the exact command to run where they cannot be installed
 */
export async function ensureLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return
  say(`libraries that Electron needs are missing: ${missing.join(' ')}`)
  await install(missing.flatMap(packagesOf), (isInstallable) => {
    const { packages, unknown } = selectPackages(missing, isInstallable)
    if (unknown.length > 0) say(`no package is known for ${unknown.join(' ')}`)
    return packages
  })
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new UserError(`still missing: ${still.join(' ')}`)
}

/**
 * Makes sure that programs can be started, installing Debian packages of the given names.
 *
 * @param programs program name to package name
 * @throws UserError with the exact command to run where they cannot be installed
 */
export async function ensurePrograms(programs: ReadonlyMap<string, string>): Promise<void> {
  const missing = [...programs].filter(([program]) => !onPath(program))
  if (missing.length === 0) return
  say(`programs are missing: ${missing.map(([program]) => program).join(' ')}`)
  const packages = missing.map(([, name]) => name)
  await install(packages, () => packages)
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await run('ldd', [executable])
  const names = [...output.matchAll(/(\S+) => not found/g)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}

/**
 * @param candidates every package that may be chosen
 * @param choose picks from them, given what this machine's package lists offer
 */
async function install(
  candidates: readonly string[],
  choose: (isInstallable: (name: string) => boolean) => readonly string[],
): Promise<void> {
  if (!onPath('apt-get')) {
    throw new UserError(
      'Install what is missing with your system’s package manager and start again.\n' +
        `On Debian the packages are: ${choose((name) => !name.endsWith('t64')).join(' ')}`,
    )
  }
  let offered = await offeredPackages(candidates)
  const isRoot = process.getuid?.() === 0
  if (isRoot && choose((name) => offered.has(name)).length === 0) {
    await apt(['update'])
    offered = await offeredPackages(candidates)
  }
  // Without package lists, an ordinary user is shown the names of most releases.
  const packages = choose((name) => (offered.size > 0 ? offered.has(name) : !name.endsWith('t64')))
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  if (!isRoot) {
    const command = `sudo apt-get install --no-install-recommends ${packages.join(' ')}`
    throw new UserError(`Run this once, then start again:\n\n  ${command}\n`)
  }
  if ((await apt(args, false)) === 0) return
  await apt(['update']) // the lists may name versions that the mirror no longer has
  await apt(args)
}

async function offeredPackages(names: readonly string[]): Promise<ReadonlySet<string>> {
  const { stdout } = await run('apt-cache', ['policy', ...names], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const offered = [...stdout.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)]
  return new Set(offered.map(([, name]) => name ?? ''))
}

async function apt(args: readonly string[], mustSucceed = true): Promise<number> {
  say(`apt-get ${args.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another package manager may be at work, as in the first minutes of a new machine.
  const { code, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env })
  if (code !== 0 && mustSucceed) {
    throw new UserError(`apt-get ${args[0]} failed (exit ${code}):\n${output.trim()}`)
  }
  return code
}
