/** Texts of lesson 4: maps of the plane and their Jacobians. */
export const map = {
  ownLabel: 'f(x, y) =',
  cannotDraw: 'Write two formulas in x and y in brackets, such as (x + y, x y).',
  plane: {
    title: 'The plane, with one cell',
    description:
      'A grid over x and y from −2 to 2, with a square cell of size {size} whose lower left corner P is at ({x}, {y}).',
  },
  image: {
    title: 'Where it goes',
    description:
      'The image of the grid under f(x, y) = {function}: the cell lands at ({u}, {v}), bent, over the parallelogram of the Jacobian’s columns, of signed area factor {determinant}.',
  },
  lens: {
    title: 'The cell’s image, enlarged',
    description:
      'The image of the cell at ({x}, {y}), enlarged until the cell is one wide, over the parallelogram of the Jacobian’s columns and a unit square; the cell’s size is {size}, the determinant {determinant}.',
    u: 'u from f(P), in cell widths',
    v: 'v from f(P)',
    first: 'column 1',
    second: 'column 2',
  },
  handle: 'Corner P of the cell',
  handleValue: 'x = {x}, y = {y}; f is ({u}, {v})',
  place: 'f moves P from ({x}, {y}) to ({u}, {v}).',
  sliderX: 'P, x',
  sliderY: 'P, y',
  sliderSize: 'Cell size',
  columns: {
    corner: 'corner',
    x: 'x',
    y: 'y',
    u: 'u',
    v: 'v',
    twinU: 'u, linear',
    twinV: 'v, linear',
  },
  corners: {
    P: 'P',
    right: 'to the right',
    across: 'across',
    up: 'above',
  },
  facts: {
    value: 'f at P',
    jacobian: 'Jacobian at P',
    alongX: 'a step in x',
    alongY: 'a step in y',
    determinant: 'determinant',
    area: 'area of the image ÷ area of the cell',
    gap: 'widest gap, in cell widths',
  },
  sense: {
    kept: 'Areas near P change by the factor {factor}, and the cell keeps its sense: from column 1 to column 2 you still turn anticlockwise.',
    turned:
      'Areas near P change by the factor {factor}, and the cell is turned over (hatched): from column 1 to column 2 you now turn clockwise.',
    flat: 'The determinant is 0: near P the map presses the cell flat.',
    folded:
      'The determinant changes its sign inside the cell: the image is folded, and what is turned over counts negative.',
    undefined: 'The function has no value or no slope here.',
  },
  formulas: {
    jacobian: 'The Jacobian, by the rules',
    determinant: 'Its determinant',
  },
} as const
