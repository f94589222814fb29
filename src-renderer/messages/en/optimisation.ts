export const optimisation = {
  kinds: {
    flat: {
      minimum: 'minimum',
      maximum: 'maximum',
      inflection: 'neither: it goes on the same way',
      undecided: 'undecided',
    },
    corner: {
      minimum: 'minimum, at a corner',
      maximum: 'maximum, at a corner',
      inflection: 'a corner',
      undecided: 'a corner',
    },
  },
  curves: {
    columnF: 'f(x)',
    titles: {
      f: 'f, the curve itself',
      slope: 'f′, its slope',
      bend: 'f″, the slope of the slope',
    },
    descriptions: {
      f: 'The curve f(x) = {function} with its tangent at x = {x}, of slope {slope}; rings mark the places of slope zero.',
      slope:
        'The slope of f(x) = {function}, which is {slope} at x = {x}; a strip at its foot says where the curve climbs and where it falls.',
      bend: 'The second derivative of f(x) = {function}, which is {bend} at x = {x}.',
    },
    handles: {
      f: 'Place x, on the curve',
      slope: 'Place x, on the slope',
      bend: 'Place x, on the second derivative',
    },
    handleValue: 'x = {x}, f = {y}, f′ = {slope}, f″ = {bend}: {direction}',
    slider: 'Place x',
    climbs: 'climbs',
    falls: 'falls',
    climbing: 'The curve climbs here.',
    falling: 'The curve falls here.',
    level: 'The curve is level here.',
    noSlope: 'There is no slope here.',
    places: 'Where the slope is zero',
    kind: 'which is a',
    none: 'Nowhere in this stretch.',
    noneSure: 'None was found in this stretch.',
  },
  run: {
    group: 'The walk',
    title: 'The walk on the curve',
    description:
      'The curve f(x) = {function} with a walk downhill from x = {start} at the learning rate {rate}; after step {shown} it is at x = {x}.',
    stepsTitle: 'Place x, step by step',
    stepsDescription:
      'The place x against the number of the step, up to step {shown}, where x = {x}; dashed lines mark places of slope zero.',
    stepAxis: 'step',
    handle: 'Start of the walk',
    handleValue: 'start at x = {start}',
    start: 'Start',
    rate: 'Learning rate η',
    step: 'Step',
    run: 'Run',
    pause: 'Pause',
    rewind: 'Rewind',
    count: '{shown} of {last}',
    move: 'last move',
    noWalk: 'No walk can begin here: the function has no value or no slope at the start.',
    verdicts: {
      minimum:
        'It has arrived at the minimum, x = {place}: the slope is zero there, and the steps have died away.',
      maximum:
        'It sits on x = {place}, and that is a maximum. The slope is zero there too, so it stays, as a pencil stays on its tip.',
      flat: 'It has come to x = {place}, where the slope is zero, but that is neither a minimum nor a maximum.',
      stuck: 'It stays at x = {x}: a step changes nothing there.',
      notYet: 'After {shown} steps it is at x = {x} and still moving.',
      diverged:
        'It has run away: after {shown} steps it is at x = {x}, and every step is longer than the one before.',
      leftDomain:
        'It has stepped to x = {x}, where the function has no value. There the walk ends.',
    },
  },
  plane: {
    title: 'The walk over x² + {k} y²',
    description:
      'Level lines of x² + {k} y² around the lowest place in the middle, with a walk downhill from ({startX}, {startY}) at the learning rate {rate} and momentum {momentum}; after step {shown} it is at ({x}, {y}).',
    handle: 'Start of the walk',
    handleValue: 'start at x = {startX}, y = {startY}',
    k: 'Steepness across, k',
    momentum: 'Momentum β',
    startX: 'Start x',
    startY: 'Start y',
    verdicts: {
      arrived: 'Arrived: after {shown} steps it is within 0.01 of the lowest place.',
      notYet: 'After {shown} steps it is at ({x}, {y}), still on its way.',
      growing:
        'It swings across the valley, wider every time. With this k and momentum the rate must stay below {limit}.',
      diverged:
        'It has run away across the valley. With this k and momentum the rate must stay below {limit}.',
    },
  },
  predict: {
    title: 'Guess the lowest place',
    description: 'The curve f(x) = {function} with your guess at its valley, x = {guess}.',
    descriptionRevealed:
      'The curve f(x) = {function} with your guess at its valley, x = {guess}, and the valley itself at x = {place}, where the tangent is level.',
    handle: 'Your point on the curve',
    handleValue: 'x = {guess}',
    slider: 'Your guess: x',
    reveal: 'Show the place',
    level: 'slope 0',
    exact: 'Exactly: the valley is at x = {place}.',
    close: 'Close: you said {guess}, the valley is at x = {place}.',
    tooFarRight: 'The valley is at x = {place}; your {guess} was too far right by {gap}.',
    tooFarLeft: 'The valley is at x = {place}; your {guess} was too far left by {gap}.',
  },
} as const
