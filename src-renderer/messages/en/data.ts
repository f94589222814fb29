/** The page “Your data”. */
export const data = {
  title: 'Your data',
  lead: 'Everything you do in Nabla is kept in one file on this computer. Nothing is sent anywhere.',
  loading: 'Looking at your file',
  file: {
    title: 'Your file',
    place: 'Where it is',
    size: 'Size',
    lastBackup: 'Last backup',
    none: 'None yet',
    explain:
      'Once a day Nabla makes a copy by itself. It keeps those of the last seven days, five weeks and twelve months.',
    take: 'Back up now',
    taking: 'Backing up…',
    taken: 'Backed up at {time}.',
  },
  backups: {
    title: 'Backups',
    explain: 'Each is a whole copy of your file as it was at that time.',
    empty: 'There is no backup yet. The first one is made soon after the start.',
    list: 'Backups, newest first',
    kinds: {
      backup: 'Backup',
      'before-update': 'Copy made before an update',
      'set-aside': 'Set aside when you restored a backup',
    },
    restore: 'Restore…',
    restoreNamed: 'Restore the state of {time}',
    more: 'Show one more | Show {count} more',
  },
  restore: {
    title: 'Go back to {time}?',
    looking: 'Looking into the backup',
    holds:
      'The backup holds no answers of yours. | The backup holds one answer. | The backup holds {count} answers.',
    newest: 'The newest is of {time}.',
    later:
      'You have not handed in anything since. | One answer that you handed in since is not in it: it will no longer be in your history. | {count} answers that you handed in since are not in it: they will no longer be in your history.',
    aside:
      'Nothing is deleted. Your present file is set aside first and stays in this list, so that you can go back to it in the same way.',
    also: 'Drafts, notes, settings and reviews go back to that time as well.',
    confirm: 'Restore this backup',
    busy: 'Restoring…',
    cancel: 'Keep everything as it is',
  },
} as const
