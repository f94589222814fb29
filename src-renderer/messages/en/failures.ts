/** Why a calculation has no answer, and what to change, by the core's own code. */
const core = {
  unreadable: 'A formula in it cannot be read. Check its brackets and names.',
  'unknown-variable':
    'A formula uses a letter that stands for nothing here. Use the letters shown.',
  'wrong-argument-count': 'A function was given too many or too few arguments.',
  'empty-range': 'The range is empty: its left end must lie to the left of its right end.',
  'infinite-bound': 'An end of the range is infinite. Choose a finite one.',
  'not-a-number': 'One of the values is not a number. Enter a finite number.',
  'step-not-positive': 'The step or learning rate must be a number greater than zero.',
  'too-few-points': 'There are too few points for that. Ask for more.',
  'too-large': 'That is more than Nabla computes at once. Ask for fewer points or steps.',
  'undefined-here': 'The function has no value at this place. Choose another.',
  'pole-in-range':
    'The function runs off to infinity inside the range, and so does the area. Choose a range without that place.',
  'undefined-in-range': 'The function has no values on part of the range. Choose a smaller one.',
  diverges: 'The area grows without end towards the infinite bound. It has no finite value.',
  'not-converged': 'The calculation does not settle on a value that could be trusted.',
  'no-closed-form':
    'Nabla’s rules find no formula for this antiderivative. There may still be one.',
  'not-differentiable': 'One of the functions used has no derivative as a formula.',
  'no-direction': 'A direction of length zero points nowhere. Give it a length.',
  'shape-mismatch': 'The sizes do not fit together: one list has more entries than another.',
  'one-class-only': 'All points are of one class. Two classes are needed to be separated.',
  'invalid-option': 'One of the settings has a value that makes no sense here.',
} as const

/** What a failure is called, and what can be done, by its code. */
export const failures = {
  details: 'Details',
  retry: 'Try again',
  core,
  /** Above the sentence that says why. */
  coreTitle: 'This cannot be calculated as it stands',
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
    'storage-busy': 'Another program is using your work',
    'storage-newer': 'Your work was saved by a newer Nabla',
    'storage-damaged': 'This entry cannot be read',
    'storage-failed': 'Your work could not be read or saved',
    'file-foreign': 'This is no export of Nabla',
    'file-newer': 'This file comes from a newer Nabla',
    'file-unreadable': 'The file cannot be read',
    'file-unwritable': 'The file cannot be written',
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
    'storage-busy': 'Close the other program and try again. What you typed is still here.',
    'storage-newer': 'Install the newest Nabla to open it. This one leaves it untouched.',
    'storage-damaged': 'The rest of your work is not affected.',
    'storage-failed': 'Try again. If it happens again, start Nabla anew; it checks its file then.',
    'file-foreign': 'Choose a file that Nabla wrote as “Everything”. Nothing was changed.',
    'file-newer': 'Install the newest Nabla to import it. Nothing was changed.',
    'file-unreadable': 'It may have been moved, or you may not be allowed to open it.',
    'file-unwritable':
      'Choose another folder, or free some space. A file of that name that was there before is unchanged.',
    internal: 'Try again. If it happens again, start Nabla anew; your saved work is safe.',
  },
} as const
