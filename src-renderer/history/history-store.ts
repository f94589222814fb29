import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { nabla } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'
import type { AttemptPage } from '../../src-shared/contract/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'
import { withNewest } from './with-newest.ts'

const pageSize = 50

/** The part of the history that has been fetched, newest first. */
export const useHistory = defineStore('history', () => {
  const page = shallowRef<AttemptPage>()
  const failure = shallowRef<Failure>()
  const pending = shallowRef(false)

  /** Fetches the newest attempts; what was fetched before stays. */
  async function refresh(): Promise<void> {
    await fetching(async () => {
      const newest = await nabla.call('attempts.list', { limit: pageSize })
      page.value = withNewest(page.value, newest)
    })
  }

  /** Fetches the attempts before the last one known. */
  async function more(): Promise<void> {
    const known = page.value
    const before = known?.next
    if (!known || before === undefined || pending.value) return
    await fetching(async () => {
      const older = await nabla.call('attempts.list', { before, limit: pageSize })
      page.value = { ...older, attempts: [...known.attempts, ...older.attempts] }
    })
  }

  async function fetching(work: () => Promise<void>): Promise<void> {
    pending.value = true
    failure.value = undefined
    try {
      await work()
    } catch (error) {
      failure.value = failureOf(error)
    } finally {
      pending.value = false
    }
  }

  return { page, failure, pending, refresh, more }
})
