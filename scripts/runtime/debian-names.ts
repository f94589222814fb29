/** Libraries whose Debian package is not named after their soname. */
const UNRULY: ReadonlyMap<string, string> = new Map([
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgmodule-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
])

/**
 * The Debian or Ubuntu packages that may hold a shared library, likeliest first. Most follow Debian
 * Policy 8.1 (libgtk-3.so.0 is in libgtk-3-0, libX11.so.6 in libx11-6); releases since Debian 13 and
 * Ubuntu 24.04 append t64 to some, for their 64-bit time.
 *
 * @param soname as the dynamic linker names it
 */
export function packagesOf(soname: string): readonly string[] {
  const name = UNRULY.get(soname) ?? ruly(soname)
  return name ? [`${name}t64`, name] : []
}

function ruly(soname: string): string | undefined {
  const parts = /^(lib.+)\.so\.(\d+)$/.exec(soname)
  if (!parts?.[1]) return undefined
  const joint = /\d$/.test(parts[1]) ? '-' : ''
  return `${parts[1].toLowerCase().replaceAll('_', '-')}${joint}${parts[2]}`
}

export interface Selection {
  /** What to install, without repetitions, in the order of need. */
  readonly packages: readonly string[]
  /** Libraries for which no installable package is known. */
  readonly unknown: readonly string[]
}

/**
 * Chooses the packages for missing libraries.
 *
 * @param isInstallable whether this machine's package lists have a package of that name
 */
export function selectPackages(
  sonames: readonly string[],
  isInstallable: (name: string) => boolean,
): Selection {
  const packages = new Set<string>()
  const unknown: string[] = []
  for (const soname of sonames) {
    const found = packagesOf(soname).find(isInstallable)
    if (found) packages.add(found)
    else unknown.push(soname)
  }
  return { packages: [...packages], unknown }
}
