export const integration = {
  columnF: 'f(x)',
  rule: 'Tops of the strips',
  rules: {
    left: 'left',
    middle: 'middle',
    right: 'right',
    trapezoid: 'slanted',
    simpson: 'parabola',
  },
  ruleWords: {
    left: 'as high as the curve at their left ends',
    middle: 'as high as the curve in their middle',
    right: 'as high as the curve at their right ends',
    trapezoid: 'with slanted tops',
    simpson: 'with parabolas on top',
  },
  handleA: 'Lower limit a, on the axis',
  handleAValue: 'a = {a}',
  handleB: 'Upper limit b, on the axis',
  handleBValue: 'b = {b}',
  sliderA: 'Lower limit a',
  sliderB: 'Upper limit b',
  sliderStep: 'Width δx',
  strips: {
    title: 'The curve and its strips',
    description:
      'The curve f(x) = {function} with {count} strips under it from a = {a} to b = {b}, {rule}; strips below the axis are hatched and count as negative.',
  },
  sum: {
    title: 'The sum, strip by strip',
    description:
      'The running sum of the strips of f(x) = {function} from {a} to {b}, which ends at {sum}, over the exact area so far, which ends at {exact}.',
    axis: 'area so far',
    sum: 'running sum',
    sumColumn: 'running sum',
    exact: 'exact',
    exactColumn: 'exact area so far',
    handle: 'Upper limit b, on the sum',
    handleValue: 'b = {b}, sum {sum}',
    addUp: 'Add up from a to b',
    stop: 'Stop',
  },
  numbers: {
    sum: 'sum',
    exact: 'exact area',
    difference: 'difference',
    above: 'above axis',
    below: 'below axis',
    strips: 'Strips: {count}, each {step} wide.',
    stripsAndRest: 'Strips: {count}, each {step} wide, and a last one of {rest}.',
    oneStrip: 'One strip, {rest} wide.',
  },
  family: {
    title: 'An antiderivative F',
    description:
      'An antiderivative of f(x) = {function} with the constant {constant}, among copies of itself higher and lower, with its tangent at x = {x}, of slope {slope}.',
    slopeTitle: 'The slope of F, drawn as P moves',
    slopeDescription:
      'The slope of the antiderivative against x, {part} % traced, over the curve of f(x) = {function}.',
    slopeAxis: 'slope of F',
    traced: 'slope of F',
    tracedColumn: 'slope of F, measured',
    handle: 'Point P on the antiderivative',
    handleValue: 'x = {x}, F(x) = {y}, slope {slope}',
    slopeHandle: 'Point P at its slope',
    constant: 'Constant C',
    sweep: 'Trace the whole curve',
    noFormula:
      'For this function no formula is known here. Its antiderivative is there all the same: this curve was added up, strip by strip, from x = 0.',
  },
  predict: {
    title: 'Guess the area',
    description:
      'The curve f(x) = {function} with a box from x = {a} to x = {b}, {level} high, so that its area, {guess}, is your guess.',
    descriptionRevealed:
      'The curve f(x) = {function} with the area under it from x = {a} to x = {b}, which is {exact}, and your guess, a box of area {guess}.',
    handle: 'Top of the box',
    handleValue: 'height {level}, area {guess}',
    slider: 'Your guess: area',
    reveal: 'Show the area',
    exact: 'Exactly: the area is {exact}. Spread evenly it stands {average} high.',
    close: 'Close: you said {guess}, the area is {exact}. Spread evenly it stands {average} high.',
    tooMuch:
      'The area is {exact}; your {guess} was too much by {gap}. Spread evenly it stands {average} high.',
    tooLittle:
      'The area is {exact}; your {guess} was too little by {gap}. Spread evenly it stands {average} high.',
  },
  picture: {
    title: 'The curve between its limits',
    description:
      'The curve f(x) = {function} with the area between it and the x axis from a = {a} to b = {b}; what lies below the axis is hatched.',
    strips:
      'The curve f(x) = {function} with {count} strips from a = {a} to b = {b}, each as high as the curve at its left end; strips below the axis are hatched.',
    handleValue: 'x = {x}, f(x) = {y}',
  },
  problems: {
    infinite:
      'Between a and b the curve runs off to infinity, and the area with it. The sum is a number, but it means nothing: make the strips thinner and watch it change.',
    undefined: 'The function has no value on part of the way from a to b, so there is no area.',
    unsettled: 'The area could not be settled to enough digits to be shown.',
  },
} as const
