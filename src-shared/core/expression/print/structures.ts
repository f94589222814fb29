import type { Entries } from '../read/read-entries.ts'
import type { Equation } from '../read/read-equation.ts'
import type { Interval } from '../read/read-interval.ts'
import type { Member } from '../read/read-set.ts'
import { toTex } from './to-tex.ts'
import { toText } from './to-text.ts'

/** A vector or matrix in the input language. */
export function entriesToText({ shape, rows }: Entries): string {
  const lines = rows.map((row) => `[${row.map(toText).join(', ')}]`)
  const [first = ''] = lines
  if (shape === 'scalar') return first.slice(1, -1)
  return shape === 'vector' ? first : `[${lines.join(', ')}]`
}

/** A vector as a row in round brackets, a matrix in square ones. */
export function entriesToTex({ shape, rows }: Entries): string {
  if (shape === 'matrix') {
    const lines = rows.map((row) => row.map(toTex).join(' & '))
    return `\\begin{bmatrix}${lines.join(' \\\\ ')}\\end{bmatrix}`
  }
  const row = rows.flat().map(toTex).join(',\\; ')
  return shape === 'vector' ? `\\left(${row}\\right)` : row
}

export function setToText(members: readonly Member[]): string {
  return `{${members.map((member) => joinedMember(member, toText)).join(', ')}}`
}

export function setToTex(members: readonly Member[]): string {
  if (members.length === 0) return '\\varnothing'
  return `\\left\\{${members.map((member) => joinedMember(member, toTex)).join(',\\; ')}\\right\\}`
}

function joinedMember(member: Member, print: (entry: Member[number]) => string): string {
  const entries = member.map(print).join(', ')
  return member.length === 1 ? entries : `(${entries})`
}

export function equationToText({ left, right }: Equation): string {
  return `${toText(left)} = ${toText(right)}`
}

export function equationToTex({ left, right }: Equation): string {
  return `${toTex(left)} = ${toTex(right)}`
}

export function intervalsToText(intervals: readonly Interval[]): string {
  if (intervals.length === 0) return 'none'
  return intervals
    .map(({ low, high, lowClosed, highClosed }) => {
      const ends = `${low ? toText(low) : '-∞'}, ${high ? toText(high) : '∞'}`
      return `${lowClosed ? '[' : '('}${ends}${highClosed ? ']' : ')'}`
    })
    .join(' ∪ ')
}

export function intervalsToTex(intervals: readonly Interval[]): string {
  if (intervals.length === 0) return '\\varnothing'
  return intervals
    .map(({ low, high, lowClosed, highClosed }) => {
      const ends = `${low ? toTex(low) : '-\\infty'},\\; ${high ? toTex(high) : '\\infty'}`
      return `\\left${lowClosed ? '[' : '('}${ends}\\right${highClosed ? ']' : ')'}`
    })
    .join(' \\cup ')
}
