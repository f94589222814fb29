import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withNodeApi } from '../runtime/index.ts'

/** What Electron 33 offers; later versions offer all that better-sqlite3's bindings ask for. */
const oldestNodeApi = 9

/** The last touch on an unpacked app, before its fuses are set and it is put into a package. */
export async function finishPacked(
  directory: string,
  platform: string,
  forTests: boolean,
): Promise<void> {
  const resources =
    platform === 'darwin'
      ? path.join(directory, 'Nabla.app/Contents/Resources')
      : path.join(directory, 'resources')
  // Never run, as app.asar comes first, but left behind by an Electron that is given as a directory.
  await rm(path.join(resources, 'default_app.asar'), { force: true })
  await rm(path.join(resources, 'addons'), { recursive: true, force: true })
  if (forTests) await adaptBindings(path.join(resources, 'app.asar.unpacked'))
}

/** For the older Electron of tests; see runtime/any-reference.ts. */
async function adaptBindings(directory: string): Promise<void> {
  for (const name of await readdir(directory, { recursive: true })) {
    if (!name.endsWith('.node')) continue
    const file = path.join(directory, name)
    const copy = withNodeApi(oldestNodeApi, await readFile(file))
    if (copy) await writeFile(file, copy)
  }
}
