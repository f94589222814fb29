/** Colours a plot may ask for; the theme decides what they are. */
export type Tone = 'ink' | 'muted' | 'accent' | 1 | 2 | 3 | 4 | 5 | 6
