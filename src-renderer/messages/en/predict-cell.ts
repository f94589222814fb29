/** Texts of the guess at what a map makes of a small square. */
export const predictCell = {
  planeTitle: 'The square',
  title: 'Your guess, enlarged',
  truthTitle: 'What it becomes, enlarged',
  description:
    'A unit square, and your guess: a square of {factor} times its area, which is {sense}.',
  descriptionRevealed:
    'What f(x, y) = {function} makes of the square at ({x}, {y}), enlarged: about {truth} times its area and {truthSense}, beside your guess, {factor} times and {sense}.',
  columns: { what: 'square', area: 'area, negative if turned over' },
  before: 'before',
  guess: 'your guess',
  slider: 'Your guess: area of the image ÷ area of the square',
  question: 'And the square is',
  kept: 'not turned over',
  turned: 'turned over',
  reveal: 'Show what it becomes',
  sense: {
    right: 'You are right: the square is {truthSense}.',
    wrong: 'The square is {truthSense}.',
  },
  area: {
    exact: 'And its area is {truth} times as large, exactly as you said.',
    close: 'Its area is {truth} times as large; you said {factor}, which is close.',
    tooLarge: 'Its area is {truth} times as large; your {factor} was too much.',
    tooSmall: 'Its area is {truth} times as large; your {factor} was too little.',
  },
  determinant: 'One number says both: the determinant, {determinant}.',
} as const
