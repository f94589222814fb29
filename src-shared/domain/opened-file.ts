import type { Failure } from './failure.ts'

/** Extensions of the files that belong to Nabla: a learner's work, a lesson pack, a class. */
export const fileExtensions = {
  work: 'nablawork',
  pack: 'nablapack',
  class: 'nablaclass',
} as const
export type FileKind = keyof typeof fileExtensions
const fileKinds = Object.keys(fileExtensions) as readonly FileKind[]

/** By the extension alone; undefined for every other file. */
export function fileKindOf(path: string): FileKind | undefined {
  const name = path.toLowerCase()
  return fileKinds.find((kind) => name.endsWith(`.${fileExtensions[kind]}`))
}

/** A file that Nabla was started with, looked into but not taken in. */
export interface OpenedFile {
  /** Tells it from what is opened after it. */
  readonly id: number
  /** Without its folder. */
  readonly name: string
  readonly kind: FileKind
  readonly content:
    | {
        readonly status: 'ready'
        readonly bytes: number
        /** ISO 8601 instant, where the file names one. */
        readonly exportedAt: string | null
      }
    /** A lesson pack or a class, which this version cannot read. */
    | { readonly status: 'unsupported' }
    | { readonly status: 'refused'; readonly failure: Failure }
}
