export const margin = {
  plus: 'class +1',
  minus: 'class −1',
  notANumber: 'A number is expected, such as -1.5 or 2/3.',
  noLine: 'With a = 0 and b = 0 no x and y are left in it: that is no line.',
  lineLegend: 'Line ax + by + c = 0',
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
    label: 'class s',
    score: 's(ax+by+c)',
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
  street: {
    title: 'Guess the widest street',
    description:
      'Three points of two classes and your line, which leaves room for a street of width {width}.',
    descriptionBlocked: 'Three points of two classes and your line, which does not part them.',
    descriptionRevealed:
      'Three points of two classes with your street of width {width} and the widest one, of width {best}.',
    width: 'Width of your street:',
    none: 'no room',
    reveal: 'Show the widest street',
    again: 'Try again',
    exact: 'That is it: {width} wide, and no street can be wider.',
    close: 'Close: your street is {width} wide, the widest one {best}. You have {percent} % of it.',
    narrow:
      'The widest street measures {best}, yours {width}: that is {percent} % of it. See which points hold the widest one in place.',
    blocked:
      'Your line does not part the classes, so it leaves no room for a street. The widest one measures {best}.',
  },
  distance: {
    title: 'From a point to a line',
    description:
      'The line {a}x + {b}y + {c} = 0 and the point P ({x}, {y}), {distance} away from it, with the shortest way and the arrow (a, b).',
    quantity: 'quantity',
    number: 'number',
    point: 'Point P',
    value: 'ax₀ + by₀ + c',
    length: '√(a² + b²)',
    distance: 'distance',
    positive: 'P lies on the side that the arrow (a, b) points to: there ax + by + c is positive.',
    negative: 'P lies on the side that the arrow (a, b) comes from: there ax + by + c is negative.',
    on: 'P lies on the line: there ax + by + c is 0.',
  },
  scale: {
    title: 'One line, many scales',
    description:
      'The line x + y − 1.5 = 0 times k = {k}: the line stays, its street has half-width {half}, and the smallest product is {least}.',
    slider: 'Scale k',
    numbers: '(a, b, c)',
    triple: '({a}, {b}, {c})',
    small:
      'The smallest product is {least}, less than 1: the street is wider than the room there is. (With ≥ 0 in place of ≥ 1, this would pass, however small k gets.)',
    tight:
      'The smallest product is 1: the edges of the street lie exactly on the nearest points. Now 1/√(a² + b²) is the distance of the nearest points from the line.',
    large:
      'Allowed, as every product is at least 1, but the street is narrower than the room there is: the smallest product is {least}. A smaller k would do, with a smaller a² + b².',
  },
  move: {
    title: 'One more point',
    description:
      'Three points with their widest street, and a new point of class {label} at ({x}, {y}).',
    candidate: 'new point',
    after: 'new',
    question: '{number} of {count}: a new point ({x}, {y}) of class {label}. Will the line move?',
    sayStays: 'It stays',
    sayMoves: 'It moves',
    next: 'Next point',
    again: 'From the start',
    right: 'Right.',
    wrong: 'Not so.',
    stays:
      'Its product with the old line is {score}: it lies clear of the street, so the old line is still allowed, and still the best.',
    touches:
      'Its product with the old line is exactly 1: it touches the edge from outside, so the old line is still allowed, and still the best.',
    moves:
      'Its product with the old line is {score}, less than 1: it stands in the street, so the old line is no longer allowed. The street has to shift or to turn, and it gets narrower.',
    impossible:
      'Its product with the old line is {score}. And no other line will do: the classes now reach into each other, and no straight line has each of them on a side of its own. There is no street at all any more.',
    summary: 'You had {right} of {count} right.',
  },
  picture: {
    title: 'The points',
    description: 'Points of two classes: {points}.',
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
