import type { ImportReport } from '../../../src-shared/domain/index.ts'
import type { Store } from '../../store/index.ts'
import type { importFile, ImportOptions } from '../../transfer/index.ts'

export interface TakeInServices {
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly onAttempt: () => void
  readonly transfer: { readonly importFile: typeof importFile }
}

/** Takes an export in and brings everything that follows from it up to date. */
export async function takeIn(
  { store, transfer, onAttempt }: TakeInServices,
  file: string,
  run: Pick<ImportOptions, 'signal' | 'progress'>,
): Promise<ImportReport> {
  const { importer } = store().portable
  const report = await transfer.importFile({ file, importer, ...run }).finally(onAttempt)
  // What is remembered follows from all attempts, in the order of their time.
  await store().review.rebuild()
  return report
}
