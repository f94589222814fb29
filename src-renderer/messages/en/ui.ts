export const ui = {
  close: 'Close',
  dismiss: 'Dismiss',
  slider: {
    box: '{label}, as a number',
    notANumber: 'A number is expected here, such as 0.5 or 1e-8.',
    outOfRange: 'Between {min} and {max}.',
  },
} as const
