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
  export: {
    title: 'Save your work as a file',
    explain: 'A copy for another computer, a spreadsheet, a teacher or your own records.',
    format: 'As',
    formats: {
      json: 'Everything, to be imported into Nabla again',
      csv: 'Table of your answers (CSV)',
      html: 'Report to read, as a web page',
      pdf: 'Report to print (PDF)',
      xapi: 'xAPI statements, for a learning record store',
    },
    about: {
      json: 'All answers with their questions, plots and feedback, notes, drafts, guesses and settings; one JSON object a line.',
      csv: 'One line for each answer, in UTF-8. Answers that a spreadsheet would calculate begin with an apostrophe.',
      html: 'Sums, a table by exercise and every answer, day by day. One file that opens anywhere.',
      pdf: 'The same report on A4, with the newest 1000 answers.',
      xapi: 'One statement of version 1.0.3 for each answer, one JSON object a line.',
    },
    start: 'Save as…',
    busy: 'Saving',
    done: 'Saved without answers as {file}. | Saved with one answer as {file}. | Saved with {count} answers as {file}.',
  },
  import: {
    title: 'Take work in from a file',
    explain:
      'A file that Nabla saved as “Everything”. Its answers join those that are here. Nothing is overwritten: importing a file twice is the same as once.',
    start: 'Import…',
    busy: 'Importing',
    done: 'Nothing new was in the file. | One answer was added. | {count} answers were added.',
    others: 'Drafts added: {drafts}. Guesses added: {predictions}.',
    present:
      'Nothing in it was here already. | One entry was here already. | {count} entries were here already.',
    stopped: 'You stopped it. What had been added stays; importing the file again adds the rest.',
    incomplete:
      'The file ends too early or lines are missing from it: it may have been cut off or changed.',
    skipped: 'One line was left out. | {count} lines were left out.',
    skippedTable: 'Lines that were left out',
    first: 'The first {count} are listed.',
    line: 'Line',
    reason: 'Why',
    detail: 'Details',
    reasons: {
      'not-utf8': 'Its characters cannot be read',
      'not-json': 'It is damaged or cut off',
      'too-long': 'It is too long to be an answer',
      unknown: 'It is of a kind that this Nabla does not know',
      invalid: 'Something in it cannot be right',
      'unsafe-html': 'It holds more than text and formulas',
      altered: 'The question was changed after it was saved',
      conflict: 'Another answer with the same number is here',
      'variant-missing': 'Its question is missing from the file',
      'learner-missing': 'Whose answer it is, is missing from the file',
    },
  },
  /** A file that Nabla was started with. */
  opened: {
    title: {
      work: 'Take in the work from this file?',
      pack: 'A lesson pack',
      class: 'A class file',
    },
    written: '{size}, saved by Nabla on {time}.',
    size: '{size}, saved by Nabla.',
    explain:
      'Its answers join those that are here. Nothing is overwritten, and taking a file in twice is the same as once.',
    unsupported: {
      work: '',
      pack: 'This version of Nabla cannot read lesson packs yet. A newer one may.',
      class: 'This version of Nabla cannot read class files yet. A newer one may.',
    },
    untouched: 'Nothing was changed, neither here nor in the file.',
    takeIn: 'Take it in',
    later: 'Not now',
    close: 'Close',
  },
  progress: 'Done so far',
  stop: 'Stop',
  erase: {
    title: 'Delete your data',
    explain:
      'Removes everything you have done in Nabla from this computer: answers, notes, drafts, guesses, reviews and settings, and the copies of them in all backups.',
    open: 'Delete my data…',
    question: 'Delete all your data?',
    what: 'This deletes your answers with their notes and feedback, drafts, guesses, reviews, settings and what the search knows of them. | This deletes your one answer with its notes and feedback, drafts, guesses, reviews, settings and what the search knows of them. | This deletes your {count} answers with their notes and feedback, drafts, guesses, reviews, settings and what the search knows of them.',
    copies:
      'It also deletes them from every backup and every file that was set aside. Files that you saved elsewhere stay where they are.',
    final: 'This cannot be undone. To keep a copy, close this and save everything as a file first.',
    understood: 'I understand that nothing can bring it back',
    confirm: 'Delete everything',
    busy: 'Deleting',
    cancel: 'Keep my data',
  },
} as const
