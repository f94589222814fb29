import { compileScalar } from '../expression/compile/index.ts'
import { readAuthored } from './authored.ts'

/**
 * The value of a constant that an author wrote, as a double.
 * @throws {Error} when it cannot be read; NaN where it has no value
 */
export function constantValue(text: string): number {
  return compileScalar(readAuthored(text, { variables: [] }), [])()
}
