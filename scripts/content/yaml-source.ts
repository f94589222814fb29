import * as v from 'valibot'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { Report } from './problems.ts'

/** A checked YAML text that still knows on which line each of its values stands. */
export interface YamlSource<Value> {
  readonly value: Value
  /** Line of the file of the value at that path, or of the nearest one around it. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/**
 * Reads YAML 1.2 and checks its shape. Reports every fault and answers undefined if there is one.
 *
 * @param firstLine Line of the file on which `text` begins, from 1.
 */
export function readYaml<Value>(
  text: string,
  firstLine: number,
  schema: v.GenericSchema<unknown, Value>,
  report: Report,
): YamlSource<Value> | undefined {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1
  for (const { pos, message } of [...document.errors, ...document.warnings])
    report(lineAt(pos[0]), message.split(' at line')[0] ?? message)
  if (document.errors.length > 0) return undefined

  const lineOf = (path: readonly (string | number)[]): number => lineAt(offsetOf(document, path))
  const checked = v.safeParse(schema, document.toJS() ?? {})
  if (checked.success) return { value: checked.output, lineOf }
  for (const issue of checked.issues) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    report(lineOf(path), `${path.join('.') || 'file'}: ${explain(issue)}`)
  }
  return undefined
}

function explain({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'there is no such field'
  if (type === 'strict_object' && received === 'undefined') return 'is missing'
  return message
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
