export const editor = {
  echo: 'Your answer as Nabla reads it',
  readAs: 'Read as',
  unreadable: 'Nabla cannot read this yet.',
  show: 'Show where',
  repair: 'Change to {text}',
} as const
