import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import {
  cancelChannel,
  channelOf,
  eventChannelOf,
  methodNames,
} from '../../src-shared/contract/index.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import { createDispatcher } from './dispatch.ts'
import type { Handlers, Log } from './dispatch.ts'

/** Whether a message came from the app's own page, in its main frame. */
export type TrustsSender = (event: IpcMainEvent | IpcMainInvokeEvent) => boolean

/** Puts every method of the contract on its channel. Nothing else in the app touches ipcMain. */
export function registerIpc(handlers: Handlers, trusts: TrustsSender, log: Log): void {
  const dispatcher = createDispatcher(handlers, log)
  const refused: Reply = {
    ok: false,
    failure: { code: 'untrusted-sender', message: 'not a page of this app' },
  }
  for (const method of methodNames) {
    ipcMain.handle(channelOf(method), (event, payload: unknown) =>
      trusts(event)
        ? dispatcher.dispatch(method, payload, (callId, fraction) => {
            if (event.sender.isDestroyed()) return
            event.sender.send(eventChannelOf('progress'), { callId, fraction })
          })
        : refused,
    )
  }
  ipcMain.on(cancelChannel, (event, callId: unknown) => {
    if (trusts(event)) dispatcher.cancel(callId)
  })
}
