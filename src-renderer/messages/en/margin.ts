export const margin = {
  plus: 'class +1',
  minus: 'class −1',
  notANumber: 'A number is expected, such as -1.5 or 2/3.',
  lineLegend: 'Your line ax + by + c = 0',
  place: 'x = {x}, y = {y}',
  pointHandle: 'Point {name}, class {label}',
  cannotSolve: 'The widest street could not be computed for these points.',
  grip: {
    p: 'First grip of the line',
    q: 'Second grip of the line',
    edge: 'Edge of the street',
    edgeValue: 'half-width {half}',
  },
  table: {
    caption: 'The points in numbers',
    point: 'point',
    label: 'class',
    score: 'y(ax+by+c)',
    slack: 'slack',
    multiplier: 'multiplier',
    flip: 'Class of {name}: {label}. Flip it',
    coordinate: '{axis} of point {name}',
    remove: 'remove',
    removeOne: 'Remove point {name}',
  },
  plane: {
    title: 'Two classes, your line and its street',
    description:
      '{count} points of two classes and your line {a}x + {b}y + {c} = 0 with a street of half-width {half}; {broken} of the points break their constraint.',
    bestLabel: 'widest',
    softLabel: 'soft',
    add: 'Add {label}',
    reset: 'Start over',
    showBest: 'Show the widest street',
    showSoft: 'Soft margin',
    impossible:
      'No line can part these classes: the place marked with a cross, ({x}, {y}), lies among the points of both. Whatever the line, one of its sides would have to hold both classes. Move a point, or let the soft margin make the best of it.',
    penalty: 'Price C of a shortfall',
    softWords:
      'The soft margin may break constraints and pays C for every unit by which a product falls short of 1. Here its street has half-width {half}, and the shortfalls add up to {short}.',
  },
  readout: {
    objective: 'a² + b²',
    halfWidth: 'half-width',
    width: 'full width',
    bestValue: 'best {value}',
    oneClass:
      'There are points of one class only, so there is nothing to separate. Add one of the other.',
    wrong:
      'Not allowed: on the wrong side of the line: {names}. The product is not positive there.',
    inside: 'Not allowed: inside the street: {names}. The product is below 1 there.',
    allowed: 'Allowed: every product is at least 1. Can the street be wider?',
    best: 'Every product is at least 1, and the street is as wide as it can be.',
  },
} as const
