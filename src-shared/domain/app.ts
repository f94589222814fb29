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

/** `chosen`: a backup took its place because the learner wanted it to. */
export const storageStates = [
  'new',
  'sound',
  'migrated',
  'restored',
  'recreated',
  'chosen',
] as const

/** How the database was found at this start; anything but `new` and `sound` is told to the learner. */
export interface StorageStatus {
  readonly state: (typeof storageStates)[number]
  readonly file: string
  /** Bytes on disk, write-ahead log included. */
  readonly bytes: number
  /** ISO 8601 instant of the newest backup. */
  readonly lastBackup?: string
  /** Where the file was set aside that was damaged, or that a chosen backup took the place of. */
  readonly setAside?: string
  /** Attempts salvaged from a damaged file. */
  readonly salvaged?: number
}

export const backupKinds = ['backup', 'before-update', 'set-aside'] as const

/** A file that can take the place of the learner's database. */
export interface BackupInfo {
  /** Of the file, without its folder. */
  readonly name: string
  /** ISO 8601 instant in UTC. */
  readonly takenAt: string
  readonly bytes: number
  /** `before-update`: copied before a newer Nabla changed its form; `set-aside`: replaced earlier. */
  readonly kind: (typeof backupKinds)[number]
}

/** What a backup holds of the learner, beside what there is now. */
export interface BackupContents {
  readonly attempts: number
  /** ISO 8601 instant of the newest attempt in it. */
  readonly newest?: string
  /** Attempts of now that were handed in after that one. */
  readonly later: number
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
