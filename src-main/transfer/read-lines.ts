/** A line of a file: its number from 1, and its text or why it has none. */
export type Line =
  | { readonly number: number; readonly text: string; readonly bytes: number }
  | { readonly number: number; readonly problem: 'too-long' | 'not-utf8'; readonly bytes: number }

/** An attempt with the largest answer and plots that the screen may send is far below this. */
export const longestLine = 8_000_000
const newline = 0x0a

/**
 * The lines of a file of any size, never holding more than one of them: what is longer than
 * `longest` bytes is passed over, not gathered. Empty lines are left out, a byte-order mark too.
 * `bytes` is how far into the file the line's end is.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0
  let bytes = 0

  const take = (part: Uint8Array): void => {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts = []
  }
  const finish = (): Line | undefined => {
    number += 1
    const line = length > longest ? ({ problem: 'too-long' } as const) : decode(parts)
    const isEmpty = 'text' in line && line.text.trim() === ''
    parts = []
    length = 0
    return isEmpty ? undefined : { number, bytes, ...line }
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end))
      bytes += end + 1 - start
      start = end + 1
      const line = finish()
      if (line) yield line
    }
    take(chunk.subarray(start))
    bytes += chunk.length - start
  }
  const last = length > 0 ? finish() : undefined
  if (last) yield last
}

function decode(
  parts: readonly Uint8Array[],
): { readonly text: string } | { readonly problem: 'not-utf8' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) }
  } catch {
    return { problem: 'not-utf8' }
  }
}
