import { join } from 'node:path'

/** Where everything of the store lies, all in one directory. */
export interface Paths {
  readonly directory: string
  readonly database: string
  readonly backups: string
}

export function pathsIn(directory: string): Paths {
  return {
    directory,
    database: join(directory, 'nabla.db'),
    backups: join(directory, 'backups'),
  }
}
