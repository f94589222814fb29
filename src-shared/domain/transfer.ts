export const exportFormats = ['json', 'csv', 'html', 'pdf', 'xapi'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What came of an export. */
export type Exported =
  /** The learner named no file. */
  | { readonly status: 'dismissed' }
  | { readonly status: 'done'; readonly file: string; readonly attempts: number }

export interface ImportCounts {
  readonly attempts: number
  readonly drafts: number
  readonly predictions: number
}

/**
 * Why a line of an export was left out. `altered`: its contents do not fit its key; `conflict`:
 * another attempt has the same id.
 */
export const skipReasons = [
  'not-utf8',
  'not-json',
  'too-long',
  'unknown',
  'invalid',
  'unsafe-html',
  'altered',
  'conflict',
  'variant-missing',
  'learner-missing',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface SkippedLine {
  /** From 1. */
  readonly line: number
  readonly reason: SkipReason
  /** Which part, for the curious. */
  readonly detail: string
}

export interface ImportReport {
  readonly file: string
  readonly added: ImportCounts
  /** Rows that were here already, or are newer here. */
  readonly present: number
  readonly skipped: number
  /** The first of them. */
  readonly problems: readonly SkippedLine[]
  /** Whether the file has its end: one that was cut off may lack rows that nobody can count. */
  readonly complete: boolean
  /** Stopped on request; what had been added stays. */
  readonly stopped: boolean
}

export type Imported =
  { readonly status: 'dismissed' } | { readonly status: 'done'; readonly report: ImportReport }

/** What was removed with a learner's data. */
export interface Erased {
  readonly attempts: number
  /** Backups and files set aside that were removed, or rewritten without the learner. */
  readonly files: number
}
