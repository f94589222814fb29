import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withNodeApi } from './node-api.ts'

/**
 * From here on, an addon built for a newer Node-API than this runtime's is loaded from a copy that
 * claims this one's; a runtime refuses it otherwise. The addon itself stays as it is, so that other
 * runtimes use it unchanged.
 *
 * @param version the runtime's Node-API version
 * @param directory where the copies are kept, named after what they were made of
 */
export function adaptAddons(version: number, directory: string): void {
  const dlopen = process.dlopen.bind(process)
  process.dlopen = function (module: object, filename: string, ...flags: [number?]): void {
    dlopen(module, adapted(filename), ...(flags as [number]))
  }

  function adapted(filename: string): string {
    const original = readFileSync(filename)
    const copy = withNodeApi(version, original)
    if (!copy) return filename
    const digest = createHash('sha256').update(original).digest('hex').slice(0, 16)
    const target = join(directory, `${digest}.node`)
    if (existsSync(target)) return target
    mkdirSync(directory, { recursive: true })
    // Renamed into place, so that an app starting at the same time never loads half a file.
    const temporary = `${target}.${process.pid}`
    writeFileSync(temporary, copy)
    renameSync(temporary, target)
    return target
  }
}
