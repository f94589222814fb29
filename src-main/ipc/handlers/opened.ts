import { fail } from '../../../src-shared/domain/index.ts'
import type { OpenedFile } from '../../../src-shared/domain/index.ts'
import type { HandlersOf } from './handlers-of.ts'
import { takeIn } from './take-in.ts'
import type { TakeInServices } from './take-in.ts'

interface Handed {
  readonly id: number
  readonly path: string
}

export interface OpenedFileServices extends TakeInServices {
  readonly opened: {
    readonly files: {
      readonly current: () => Handed | undefined
      readonly forget: (id: number) => void
    }
    readonly lookInto: (path: string) => Promise<Omit<OpenedFile, 'id'>>
  }
}

/** The file that Nabla was started with. The screen knows it by number and never names a path. */
export function openedFileHandlers(services: OpenedFileServices): HandlersOf<'opened'> {
  const { files, lookInto } = services.opened
  return {
    'opened.read': async () => {
      const handed = files.current()
      return handed ? { id: handed.id, ...(await lookInto(handed.path)) } : null
    },
    'opened.takeIn': async ({ id }, run) => {
      const handed = files.current()
      if (handed?.id !== id) throw fail('not-found', 'another file was opened since')
      const { content } = await lookInto(handed.path)
      if (content.status === 'refused') throw fail(content.failure.code, content.failure.message)
      if (content.status === 'unsupported') throw fail('file-foreign', 'this is no export')
      return takeIn(services, handed.path, run)
    },
    'opened.forget': ({ id }) => {
      files.forget(id)
      return null
    },
  }
}
