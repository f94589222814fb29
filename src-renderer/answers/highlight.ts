/** A piece of a line of code and what it is. */
export interface CodePiece {
  readonly text: string
  readonly kind: 'plain' | 'keyword' | 'string' | 'number' | 'comment'
}

const keywords = new Set(
  (
    'def return for in if elif else while class import from as with lambda not and or is None True ' +
    'False pass break continue try except finally raise yield assert del global'
  ).split(' '),
)
const token =
  /(?<comment>#.*$)|(?<string>'[^']*'|"[^"]*")|(?<number>\b\d[\d_]*\.?\d*(?:e[+-]?\d+)?\b)|(?<word>[\p{L}_][\p{L}\p{N}_]*)/gu

/** A line of Python in pieces, for colouring; their texts make up the line again. */
export function highlight(line: string): readonly CodePiece[] {
  const pieces: CodePiece[] = []
  let end = 0
  for (const match of line.matchAll(token)) {
    const [text] = match
    const { comment, string, number } = match.groups ?? {}
    const kind = comment
      ? 'comment'
      : string
        ? 'string'
        : number
          ? 'number'
          : keywords.has(text)
            ? 'keyword'
            : 'plain'
    if (match.index > end) pieces.push({ text: line.slice(end, match.index), kind: 'plain' })
    pieces.push({ text, kind })
    end = match.index + text.length
  }
  if (end < line.length) pieces.push({ text: line.slice(end), kind: 'plain' })
  return pieces
}
