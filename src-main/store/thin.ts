import type { Backup } from './backup-names.ts'

const dayOf = (backup: Backup): string => backup.takenAt.slice(0, 10)
const monthOf = (backup: Backup): string => backup.takenAt.slice(0, 7)
const weekOf = (backup: Backup): string =>
  String(Math.floor(Date.parse(backup.takenAt) / (7 * 86_400_000)))

/** For each kind of period, the newest backup of each of the newest so many periods is kept. */
const rules: readonly { readonly period: (backup: Backup) => string; readonly keep: number }[] = [
  { period: dayOf, keep: 7 },
  { period: weekOf, keep: 5 },
  { period: monthOf, keep: 12 },
]
const keepBeforeMigration = 3

/**
 * Which backups are no longer needed: seven days, five weeks and twelve months are kept, and the
 * three newest copies taken before a migration. `backups` are newest first, as they are listed.
 */
export function superfluous(backups: readonly Backup[]): readonly Backup[] {
  const kept = new Set(
    backups.filter(({ schema }) => schema !== undefined).slice(0, keepBeforeMigration),
  )
  for (const { period, keep } of rules) {
    const newest = new Map<string, Backup>()
    for (const backup of backups) {
      const name = period(backup)
      if (!newest.has(name)) newest.set(name, backup)
    }
    for (const backup of [...newest.values()].slice(0, keep)) kept.add(backup)
  }
  return backups.filter((backup) => !kept.has(backup))
}
