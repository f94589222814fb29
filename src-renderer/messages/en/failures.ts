/** What a failure is called, and what can be done, by its code. */
export const failures = {
  details: 'Details',
  retry: 'Try again',
  title: {
    'invalid-request': 'This could not be asked for',
    'untrusted-sender': 'This was refused',
    'not-found': 'This is not here',
    cancelled: 'Stopped',
    deadline: 'This took too long',
    'out-of-memory': 'This needs more memory than it may use',
    'core-failed': 'The calculation broke off',
    'content-damaged': 'The lesson cannot be read',
    'storage-full': 'The disk is full',
    'storage-read-only': 'Nothing can be saved here',
    'storage-failed': 'Your work could not be read or saved',
    internal: 'Something went wrong in Nabla',
  },
  advice: {
    'invalid-request': 'A value was missing or out of range. Nothing was changed.',
    'untrusted-sender': 'The request did not come from Nabla’s own window. Nothing was changed.',
    'not-found': 'It may have been removed, or the link may be mistyped.',
    cancelled: 'It was stopped before it was done. Nothing was changed.',
    deadline: 'It was stopped so that Nabla stays responsive. A simpler formula may work.',
    'out-of-memory': 'It was stopped so that Nabla stays responsive. A simpler formula may work.',
    'core-failed': 'It has been restarted. Try once more; nothing you typed is lost.',
    'content-damaged': 'Its file is missing or damaged. Installing Nabla again brings it back.',
    'storage-full': 'Free some space and try again. What you typed is still here.',
    'storage-read-only':
      'Nabla may not write to its data folder. Allow it and try again. What you typed is still here.',
    'storage-failed': 'Try again. If it happens again, start Nabla anew; it checks its file then.',
    internal: 'Try again. If it happens again, start Nabla anew; your saved work is safe.',
  },
} as const
