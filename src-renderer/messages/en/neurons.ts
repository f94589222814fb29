/** Texts of the three neurons and their Jacobian. */
export const neurons = {
  title: 'The plane of inputs',
  description:
    'The inputs x and y from −3 to 3. Each neuron is undecided on its dashed line; from ({x}, {y}) three arrows, {scale} times as long as the rows of the Jacobian, show the way in which each neuron’s output grows fastest.',
  handle: 'The input (x, y)',
  handleValue: 'x = {x}, y = {y}',
  weights: 'Weights of the neurons',
  table: 'The three neurons in numbers',
  caption:
    'The last two columns are the Jacobian. The stronger the colour, the larger the slope; blue above zero, orange below.',
  columns: {
    neuron: 'neuron',
    sum: 'sum z',
    output: 'output σ(z)',
    byX: 'by x',
    byY: 'by y',
  },
  show: 'Show the matrix of formulas',
  hide: 'Hide the matrix of formulas',
  advice: 'Work it out yourself first, in the task below.',
  matrix: 'The Jacobian as formulas',
} as const
