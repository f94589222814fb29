import type { ExerciseSource, SourceOf } from './exercise-schema.ts'
import type { Report } from './problems.ts'
import type { YamlSource } from './yaml-source.ts'

/** Every option, order and line that the rubric, a mistake or a promise names must be there. */
export function checkReferences(
  { value, lineOf }: YamlSource<ExerciseSource>,
  report: Report,
): void {
  switch (value.kind) {
    case 'choice':
      checkChoice(value, lineOf, report)
      return
    case 'ordering':
      checkOrdering(value, lineOf, report)
      return
    case 'code-line':
      checkLines(value, lineOf, report)
      return
    case 'text':
      if (value.misconceptions.length > 0)
        report(lineOf(['misconceptions']), 'a text is judged by its writer and lists no mistakes')
      return
    default:
  }
}

type LineOf = YamlSource<ExerciseSource>['lineOf']

function checkChoice(value: SourceOf<'choice'>, lineOf: LineOf, report: Report): void {
  const known = new Set(value.options.map(({ id }) => id))
  const check = (ids: readonly string[], path: readonly (string | number)[]): void => {
    for (const id of ids) if (!known.has(id)) report(lineOf(path), `there is no option "${id}"`)
    if (!value.multiple && ids.length > 1)
      report(lineOf(path), 'one option only, unless "multiple: true"')
  }
  check(value.rubric.correct, ['rubric', 'correct'])
  value.misconceptions.forEach(({ option }, index) => {
    check([option], ['misconceptions', index, 'option'])
    if (value.rubric.correct.includes(option))
      report(lineOf(['misconceptions', index, 'option']), `option "${option}" is a right one`)
  })
  value.accepts.forEach((ids, index) => {
    check(ids, ['accepts', index])
  })
  value.rejects.forEach(({ answer }, index) => {
    check(answer, ['rejects', index])
  })
}

function checkOrdering(value: SourceOf<'ordering'>, lineOf: LineOf, report: Report): void {
  const all = value.options
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
  const check = (order: readonly string[], path: readonly (string | number)[]): void => {
    if (order.toSorted().join(' ') !== all)
      report(lineOf(path), 'an order names every option exactly once')
  }
  const right = value.rubric.correct.join(' ')
  check(value.rubric.correct, ['rubric', 'correct'])
  value.misconceptions.forEach(({ order }, index) => {
    check(order, ['misconceptions', index, 'order'])
    if (order.join(' ') === right)
      report(lineOf(['misconceptions', index, 'order']), 'this is the right order')
  })
  value.accepts.forEach((order, index) => {
    check(order, ['accepts', index])
  })
  value.rejects.forEach(({ answer }, index) => {
    check(answer, ['rejects', index])
  })
}

function checkLines(value: SourceOf<'code-line'>, lineOf: LineOf, report: Report): void {
  const count = value.code.trimEnd().split('\n').length
  const check = (line: number, path: readonly (string | number)[]): void => {
    if (line > count) report(lineOf(path), `the code has ${String(count)} lines`)
  }
  value.rubric.correct.forEach((line, index) => {
    check(line, ['rubric', 'correct', index])
  })
  value.misconceptions.forEach(({ line }, index) => {
    check(line, ['misconceptions', index, 'line'])
    if (value.rubric.correct.includes(line))
      report(lineOf(['misconceptions', index, 'line']), `line ${String(line)} is a right one`)
  })
}
