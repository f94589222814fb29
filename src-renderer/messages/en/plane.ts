/** Explorations of functions of two variables. */
export const plane = {
  ownLabel: 'f(x, y) =',
  cannotDraw: 'Nabla cannot draw this as a function of x and y.',
  tableCorner: 'y, and x across',
  handleP: 'Point P on the map',
  handlePValue: 'x = {x}, y = {y}, f = {value}',
  sliderX: 'Place of P, x',
  sliderY: 'Place of P, y',
  valueAtP: 'f at P',
  alongX: '∂f/∂x',
  alongY: '∂f/∂y',
  steepestRate: 'steepest rate',
  steepestAngle: 'its direction',
  map: {
    title: 'A map of f',
    description:
      'Map of f(x, y) = {function}, from {low} to {high} in level lines and colours, with P at x = {x}, y = {y}, where f is {value} and the gradient is {gradient}, of size {size}.',
    show: 'What the map shows',
    heat: 'Heights as colours',
    contours: 'Level lines',
    arrow: 'Gradient at P',
  },
  slices: {
    mapTitle: 'The two cuts through P',
    mapDescription:
      'Map of f(x, y) = {function}, cut along x and along y through P at x = {x}, y = {y}, where f is {value}.',
    title: 'Cut at {other} = {held}',
    description:
      'f(x, y) = {function} along {axis}, with {other} held at {held}, and the tangent at {axis} = {at}, of slope {slope}.',
    column: 'f',
    handle: 'P on the cut along {axis}',
    handleValue: '{axis} = {at}, f = {value}, slope {slope}',
  },
  dial: {
    mapTitle: 'A direction from P',
    mapDescription:
      'Map of f(x, y) = {function} with an arrow from P at x = {x}, y = {y} in the direction {angle}°, along which f changes at the rate {rate}.',
    title: 'The rate in every direction',
    description:
      'The rate of change of f(x, y) = {function} at x = {x}, y = {y} against the direction from 0° to 360°, measured with a step of {step}; in the direction {angle}° it is {rate}.',
    look: 'Drawn as',
    looks: { wave: 'a wave', dial: 'a dial' },
    dialDescription:
      'A dial of the rate of change of f(x, y) = {function} at x = {x}, y = {y}, measured with a step of {step}: in every direction the line is as far from the middle as the rate is large, solid where f grows and dashed where it falls; in the direction {angle}° it is {rate}.',
    rateAxis: 'rate',
    handle: 'Direction of the arrow',
    handleValue: '{angle}°, rate {rate}',
    plotHandle: 'Direction, at its rate',
    slider: 'Direction θ',
    stepSlider: 'Step',
    tryAll: 'Try every direction',
    showRule: 'Show the gradient',
    triedColumn: 'rate, measured',
    ruleColumn: 'rate by the gradient',
    thisWay: 'this way',
    best: 'best so far',
    byGradient: 'by the gradient',
    rateAt: '{rate} at {angle}°',
  },
  field: {
    title: 'The gradient everywhere',
    description:
      'Arrows of the gradient of f(x, y) = {function} over the map, coloured by their size from {smallest} to {largest}, with P at x = {x}, y = {y}, where the gradient is {gradient}, of size {size}.',
    bar: 'Size of the gradient',
    even: 'All arrows of one length',
    place: 'place (x, y)',
    size: 'size',
  },
  surface: {
    title: 'The surface z = f(x, y)',
    description:
      'The surface z = f(x, y) for f(x, y) = {function}, from {low} to {high}, turned by {turn}° and seen from {tilt}° above, with P at x = {x}, y = {y}, where f is {value}, and an arrow of the gradient {gradient} on it.',
    loading: 'Preparing the surface',
    cannot:
      'This computer cannot draw in three dimensions here, so you see the surface from above, as a map.',
    bar: 'Height',
    handle: 'Turn the surface',
    handleValue: 'turned by {turn}°, seen from {tilt}° above',
    turn: 'Turn',
    tilt: 'Tilt',
  },
  predict: {
    title: 'Which way is steepest?',
    description:
      'Map of f(x, y) = {function}, from {low} to {high} in level lines and colours, with an arrow from P at x = {x}, y = {y} in the direction {guess}°: your guess.',
    descriptionRevealed:
      'Map of f(x, y) = {function}, from {low} to {high} in level lines and colours, with two arrows from P at x = {x}, y = {y}: your guess, {guess}°, and the gradient {gradient}, {steepest}°.',
    handle: 'Direction of your arrow',
    handleValue: '{guess}°',
    slider: 'Your guess',
    reveal: 'Show the steepest way',
    exact: 'Exactly: the steepest way is at {steepest}°.',
    close:
      'Close: the steepest way is at {steepest}°, {gap}° from yours. Your way climbs at {part} % of the steepest rate.',
    summit:
      'You aimed at the top of the hill. From here it lies across the slope; the steepest way is at {steepest}°, {gap}° from yours, straight across the level lines.',
    level:
      'Your arrow runs along the level line, where the height does not change at all. The steepest way is at {steepest}°, straight across it.',
    down: 'That way leads down. The steepest way up is at {steepest}°, {gap}° from yours.',
    off: 'The steepest way is at {steepest}°, {gap}° from yours. Your way climbs at {part} % of the steepest rate.',
    flat: 'There is no steepest way here: the gradient is zero or does not exist.',
  },
  picture: {
    title: 'The map for this question',
    description:
      'Map of f(x, y) = {function}, from {low} to {high} in level lines and colours, with P at x = {x}, y = {y}.',
    descriptionArrows:
      'Map of f(x, y) = {function}, from {low} to {high} in level lines and colours, with numbered arrows of one length from P at x = {x}, y = {y}. Their directions: {arrows}.',
  },
} as const
