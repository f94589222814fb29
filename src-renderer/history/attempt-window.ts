import { computed, onScopeDispose, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type {
  AttemptFilter,
  AttemptOrder,
  AttemptSummary,
  Failure,
} from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'

export interface ListQuestion {
  readonly filter: AttemptFilter
  readonly order: AttemptOrder
}

/** A list of any length of which only the part in sight has been fetched. */
export interface AttemptWindow {
  /** How many attempts pass the filter; undefined before the first answer. */
  readonly total: ComputedRef<number | undefined>
  /** How many there are without it. */
  readonly all: ComputedRef<number | undefined>
  readonly pending: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly at: (index: number) => AttemptSummary | undefined
  /** Begins the list anew; what it showed stays until the answer is there. */
  readonly ask: (question: ListQuestion) => Promise<void>
  /** The same question again, as attempts have come or changed. */
  readonly refresh: () => Promise<void>
  /** Sees to it that these are fetched. */
  readonly need: (first: number, last: number) => void
}

/** Fetched at a time: a screen and a half of the smallest lines. */
export const chunkSize = 60

interface Fetched {
  readonly total: number
  readonly all: number
  readonly chunks: ReadonlyMap<number, readonly AttemptSummary[]>
}

export function createAttemptWindow(client: Client): AttemptWindow {
  const fetched = shallowRef<Fetched>()
  const failure = shallowRef<Failure>()
  const pending = shallowRef(false)
  let question: ListQuestion = { filter: {}, order: 'newest' }
  let asked = new Set<number>()
  let current = new AbortController()

  async function fetchChunk(chunk: number, fresh: boolean): Promise<void> {
    const mine = current
    asked.add(chunk)
    pending.value = true
    try {
      const { filter, order } = question
      const page = await client.call(
        'attempts.list',
        { filter, order, offset: chunk * chunkSize, limit: chunkSize },
        { signal: mine.signal },
      )
      if (mine !== current) return
      const chunks = fresh ? [] : (fetched.value?.chunks ?? [])
      fetched.value = {
        total: page.total,
        all: page.all,
        chunks: new Map([...chunks, [chunk, page.attempts]]),
      }
      failure.value = undefined
    } catch (error) {
      if (mine !== current) return
      asked.delete(chunk)
      failure.value = failureOf(error)
    } finally {
      if (mine === current) pending.value = false
    }
  }

  async function begin(chunk: number): Promise<void> {
    current.abort()
    current = new AbortController()
    asked = new Set()
    await fetchChunk(chunk, true)
  }

  onScopeDispose(() => {
    current.abort()
  })
  return {
    total: computed(() => fetched.value?.total),
    all: computed(() => fetched.value?.all),
    pending,
    failure,
    at: (index) => fetched.value?.chunks.get(Math.floor(index / chunkSize))?.[index % chunkSize],
    ask(next) {
      question = next
      return begin(0)
    },
    // Where the learner looks at the middle of a long list, the rest follows as it is needed.
    refresh: () => begin(Math.min(...(fetched.value?.chunks.keys() ?? [0]))),
    need(first, last) {
      const total = fetched.value?.total ?? 0
      const end = Math.min(last, total - 1)
      for (let chunk = Math.floor(first / chunkSize); chunk * chunkSize <= end; chunk++) {
        if (!asked.has(chunk)) void fetchChunk(chunk, false)
      }
    },
  }
}
