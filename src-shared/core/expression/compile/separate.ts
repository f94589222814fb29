import { cached } from './cache.ts'
import { ProgramBuilder, type Program } from './program.ts'

/** Where an output of a separated program comes from, and its index there. */
export interface Source {
  readonly from: 'columns' | 'rows' | 'points'
  readonly index: number
}

/** A program of (x, y) divided by what each step depends on. */
export interface Separated {
  /** Of x alone. */
  readonly columns: Program
  /** Of y alone, or of nothing. */
  readonly rows: Program
  /** Of the outputs of `columns` and then those of `rows`. */
  readonly points: Program
  /** One for each output of the whole. */
  readonly outputs: readonly Source[]
}

const onX = 1
const onY = 2
const onBoth = 3

/**
 * Divides a program of two inputs so that over a grid nothing is computed more often than it changes:
 * steps of x once a column, steps of y once a row.
 */
export function separate(program: Program): Separated {
  return cached('separate', program, () => divide(program))
}

function divide(program: Program): Separated {
  const { code, outputs, inputs } = program
  const needs: number[] = []
  for (const { op, a, b, c, value } of code) {
    const own = op === 'input' ? (value === 0 ? onX : onY) : 0
    needs.push([a, b, c].reduce((sum, part) => (part < 0 ? sum : sum | needs[part]!), own))
  }
  const kept = { columns: new Set<number>(), rows: new Set<number>(), points: new Set<number>() }
  const keep = (step: number): void => {
    const place = needs[step] === onX ? kept.columns : kept.rows
    if (code[step]!.op !== 'const') place.add(step)
  }
  code.forEach(({ a, b, c }, step) => {
    if (needs[step] !== onBoth) return
    for (const part of [a, b, c]) if (part >= 0 && needs[part] !== onBoth) keep(part)
  })
  for (const output of outputs) {
    if (needs[output] === onX) kept.columns.add(output)
    else if (needs[output] === onBoth) kept.points.add(output)
    else kept.rows.add(output)
  }
  const [columns, rows, points] = [[...kept.columns], [...kept.rows], [...kept.points]]
  return {
    columns: copy(program, [inputs[0]!], new Map(), 0, columns),
    rows: copy(program, [inputs[1]!], new Map(), 1, rows),
    points: copyPoints(program, columns, rows, points),
    outputs: outputs.map((output): Source => {
      if (needs[output] === onX) return { from: 'columns', index: columns.indexOf(output) }
      if (needs[output] === onBoth) return { from: 'points', index: points.indexOf(output) }
      return { from: 'rows', index: rows.indexOf(output) }
    }),
  }
}

function copyPoints(
  program: Program,
  columns: readonly number[],
  rows: readonly number[],
  outputs: readonly number[],
): Program {
  const ready = [...columns, ...rows]
  const names = ready.map((step) => `t${String(step)}`)
  return copy(program, names, new Map(ready.map((step, input) => [step, input])), -1, outputs)
}

/** The steps that `outputs` need; those in `ready` are inputs now, as is the input numbered `own`. */
function copy(
  program: Program,
  inputs: readonly string[],
  ready: ReadonlyMap<number, number>,
  own: number,
  outputs: readonly number[],
): Program {
  const builder = new ProgramBuilder(inputs)
  const moved = new Map<number, number>()
  const visit = (step: number): number => {
    if (step < 0) return -1
    const known = moved.get(step)
    if (known !== undefined) return known
    const input = ready.get(step)
    const { op, a, b, c, value } = program.code[step]!
    const isOwn = op === 'input' && value === own
    const made =
      input !== undefined
        ? builder.input(input)
        : isOwn
          ? builder.input(0)
          : builder.step(op, visit(a), visit(b), visit(c), value)
    moved.set(step, made)
    return made
  }
  return builder.finish(outputs.map(visit))
}
