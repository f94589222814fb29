/** Fields, lists and plots on which answers are given. */
export const answers = {
  choice: {
    one: 'Choose one',
    some: 'Choose all that are right',
  },
  ordering: {
    label: 'Put these in order, first to last',
    handle: '{item}: place {place} of {count}. Move it with the arrow keys',
    up: 'Move up: {item}',
    down: 'Move down: {item}',
    moved: '{item} is now in place {place}.',
  },
  codeLine: {
    label: 'Pick a line',
    line: 'line {line}: {code}',
  },
  grid: {
    entry: 'Entry {entry}',
    cell: 'Row {row}, column {column}',
    emptyField: 'This field is still empty.',
  },
  point: {
    title: 'Place the point',
    handle: 'Your point',
    place: '({x}, {y})',
    yours: 'your point',
    waiting: 'A plane with your point waiting at ({x}, {y}) to be placed.',
    description: 'A plane with your point at ({x}, {y}).',
  },
  sketch: {
    title: 'Your sketch',
    yours: 'yours',
    column: 'your height',
    handle: 'Height at {variable} = {x}',
    height: 'height {y}',
    description: 'Your sketch through {count} points, from left to right at the heights {heights}.',
  },
  training: {
    plan: '{sizes}, {activation}, learning rate {rate}, {epochs} epochs',
    label: 'Your plan: layers {sizes}',
    epochs: 'Epochs',
  },
  text: {
    label: 'Your answer, in your own words',
    compare: 'Compare your words with the answer above. Does yours say the same?',
    correct: 'It says the same',
    partly: 'It says part of it',
    incorrect: 'It says something else',
  },
} as const
