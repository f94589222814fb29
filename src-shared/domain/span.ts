/** Half-open range [from, to) of UTF-16 offsets into the text as the learner typed it. */
export interface Span {
  readonly from: number
  readonly to: number
}
