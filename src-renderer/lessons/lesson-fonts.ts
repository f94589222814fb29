import { fontsLoaded } from '../ui/index.ts'

/** Fulfilled once the running text of a lesson, with its formulas, can be laid out as it will stay. */
export function lessonFontsLoaded(): Promise<void> {
  return fontsLoaded(['1em KaTeX_Main', 'italic 1em KaTeX_Math', 'italic 1em "Source Serif 4"'])
}
