/** What the About dialog shows. */
export interface AppInfo {
  readonly name: string
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** Absolute path of the folder that holds everything the app keeps. */
  readonly dataDirectory: string
}

export const storageStates = ['new', 'sound', 'migrated', 'restored', 'recreated'] as const

/** How the database was found at this start; anything but `new` and `sound` is told to the learner. */
export interface StorageStatus {
  readonly state: (typeof storageStates)[number]
  readonly file: string
  /** Bytes on disk, write-ahead log included. */
  readonly bytes: number
  /** ISO 8601 instant of the newest backup. */
  readonly lastBackup?: string
  /** Where a damaged file was set aside. */
  readonly setAside?: string
  /** Attempts salvaged from a damaged file. */
  readonly salvaged?: number
}

/** Commands of the application menu that the screen carries out. */
export const menuCommands = [
  'go-home',
  'go-history',
  'about',
  'theme-system',
  'theme-light',
  'theme-dark',
  'shortcuts',
] as const
export type MenuCommand = (typeof menuCommands)[number]
