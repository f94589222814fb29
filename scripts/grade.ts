import { createInterface } from 'node:readline'
import { gradeLine } from './grade/grade-line.ts'

/**
 * Grades answers in bulk: one JSON object per line on standard input, one verdict per line on
 * standard output. A line that cannot be read gets a verdict of its own and never stops the run.
 */
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
for await (const line of lines) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(gradeLine(line))}\n`)
}
