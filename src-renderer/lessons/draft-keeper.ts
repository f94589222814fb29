import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { RequestOf } from '../../src-shared/contract/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'

type DraftRequest = RequestOf<'drafts.save'>

export interface DraftKeeper {
  /** Saves soon: at most half a second after the first change that is not saved. */
  readonly later: () => void
  /** Saves now what was going to be saved soon; fulfilled when that is done, whatever came of it. */
  readonly flush: () => Promise<void>
  /** What was going to be saved soon is not worth saving any more. */
  readonly drop: () => void
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

/** Changes within this time are saved together. */
const delayMs = 400

/** Keeps drafts as they are typed. `current` gives the draft, or nothing when there is none. */
export function createDraftKeeper(
  client: Client,
  current: () => DraftRequest | undefined,
): DraftKeeper {
  const failure = shallowRef<Failure>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const drop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const save = async (): Promise<void> => {
    drop()
    const draft = current()
    if (!draft) return
    try {
      await client.call('drafts.save', draft)
      failure.value = undefined
    } catch (error) {
      failure.value = failureOf(error)
    }
  }
  return {
    later() {
      timer ??= setTimeout(() => void save(), delayMs)
    },
    flush: async () => {
      if (timer !== undefined) await save()
    },
    drop,
    failure,
  }
}
