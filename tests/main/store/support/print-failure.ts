import { v7 } from 'uuid'
import { openStore } from '../../../../src-main/store/index.ts'
import { FailureError } from '../../../../src-shared/domain/index.ts'

// Run as a process of its own: opens the store in the directory named and prints how that failed.
try {
  openStore({
    directory: process.argv[2] ?? '',
    now: () => new Date(),
    newId: () => v7(),
    appVersion: '0.0.0-test',
    log: { info: () => undefined, warn: () => undefined },
  }).close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof FailureError ? error.failure.code : error)
}
