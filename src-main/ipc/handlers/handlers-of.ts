import type { MethodName } from '../../../src-shared/contract/index.ts'
import type { Handlers } from '../dispatch.ts'

/** The handlers of one topic: those whose method begins with its name. */
export type HandlersOf<Topic extends string> = Pick<
  Handlers,
  Extract<MethodName, `${Topic}.${string}`>
>
