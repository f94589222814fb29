/** Shapes on a field 120 wide and 80 high, y downwards. `soft` is filled, `line` drawn thin, `stress` in the accent. */
export interface Vignette {
  readonly soft?: string
  readonly line: string
  readonly stress: string
  /** Centres of points. */
  readonly points?: readonly (readonly [number, number])[]
}

/** One small drawing for each lesson, by its number: what its plot is about. */
export const vignettes: Readonly<Record<number, Vignette>> = {
  // A curve and its tangent.
  1: {
    line: 'M8 66C30 66 42 20 62 20S90 58 112 58',
    stress: 'M14 75 72 3',
    points: [[43, 39]],
  },
  // The area under a curve, in columns.
  2: {
    soft: 'M22 70V54H34V42H46V30H58V24H70V26H82V34H94V44H106V70Z',
    line: 'M8 70H114M22 70V54M34 70V42M46 70V30M58 70V24M70 70V24M82 70V26M94 70V34M106 70V44',
    stress: 'M12 66C30 52 44 22 64 22S94 40 112 52',
  },
  // Level lines and the arrow across them.
  3: {
    line: 'M104 44c0 18-22 29-46 29S14 62 14 42 36 9 60 9s44 17 44 35ZM88 43c0 11-14 19-30 19S29 54 29 41 43 20 59 20s29 12 29 23ZM72 43c0 5-6 9-13 9s-13-4-13-10 6-11 13-11 13 7 13 12Z',
    stress: 'M76 28 104 8M94 9 104 8 101 17',
    points: [[76, 28]],
  },
  // A square and its curved image.
  4: {
    soft: 'M68 60C72 46 72 34 66 22C80 24 94 22 108 14C110 30 112 42 108 54C94 54 82 56 68 60Z',
    line: 'M8 24H40V56H8ZM24 24V56M8 40H40M68 60C72 46 72 34 66 22C80 24 94 22 108 14C110 30 112 42 108 54C94 54 82 56 68 60ZM70 41C84 41 98 38 111 33M88 56C92 44 92 32 88 21',
    stress: 'M46 40H60M55 35.5 60 40 55 44.5',
  },
  // A small network and one path back through it.
  5: {
    line: 'M16 26 48 14M16 26 48 40M16 26 48 66M16 54 48 14M16 54 48 40M16 54 48 66M48 14 80 26M48 14 80 54M48 40 80 54M48 66 80 26M48 66 80 54M80 54 108 40',
    stress: 'M108 40 80 26 48 40 16 54',
    points: [
      [16, 26],
      [16, 54],
      [48, 14],
      [48, 40],
      [48, 66],
      [80, 26],
      [80, 54],
      [108, 40],
    ],
  },
  // Steps down into a valley.
  6: {
    line: 'M8 10C26 62 44 72 62 72S100 50 112 18',
    stress: 'M13 23 24 46 37 62 50 70 62 72',
    points: [
      [13, 23],
      [24, 46],
      [37, 62],
      [50, 70],
      [62, 72],
    ],
  },
  // Two kinds of points and the widest band between them.
  7: {
    soft: 'M18 74 78 4H102L42 74Z',
    line: 'M18 74 78 4M42 74 102 4M24 20H34M29 15V25M40 34H50M45 29V39M14 42H24M19 37V47M56 14H66M61 9V19',
    stress: 'M30 74 90 4',
    points: [
      [71, 40],
      [88, 58],
      [104, 34],
      [66, 66],
    ],
  },
}
