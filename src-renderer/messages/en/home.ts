export const home = {
  title: 'Contents',
  heading: 'The calculus behind machine learning',
  lead: 'Seven lessons for people who program. Predict, drag, read, conclude; then answer, and see why. Everything stays on this computer.',
  lessons: 'The seven lessons',
  minutes: 'About one minute | About {count} minutes',
  start: 'Start',
  continue: 'Continue',
  planned: 'Not there yet',
  startNamed: 'Start lesson {number}, {title}',
  continueNamed: 'Continue lesson {number}, {title}',
  resume: {
    overline: 'Where you left off',
    action: 'Continue lesson {number}',
  },
  recent: 'Last answers',
  allAttempts: 'All answers',
  loading: 'Opening the list of lessons',
} as const
