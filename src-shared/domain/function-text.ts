/** A function of one variable as text in the input language. */
export interface FunctionText {
  readonly text: string
  readonly variable: string
}
