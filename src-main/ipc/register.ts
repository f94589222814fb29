import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import {
  cancelChannel,
  channelOf,
  eventChannelOf,
  methodNames,
} from '../../src-shared/contract/channels.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Dispatcher } from './dispatch.ts'

/** Whether a message came from the app's own page, in its main frame. */
export type TrustsSender = (event: IpcMainEvent | IpcMainInvokeEvent) => boolean

/**
 * Puts every method of the contract on its channel. Nothing else in the app touches ipcMain.
 * @param dispatcher what answers; calls that come before it is there wait for it
 */
export function registerIpc(dispatcher: Promise<Dispatcher>, trusts: TrustsSender): void {
  const refused: Reply = {
    ok: false,
    failure: { code: 'untrusted-sender', message: 'not a page of this app' },
  }
  for (const method of methodNames) {
    ipcMain.handle(channelOf(method), async (event, payload: unknown) => {
      if (!trusts(event)) return refused
      const { dispatch } = await dispatcher
      return dispatch(method, payload, (callId, fraction) => {
        if (event.sender.isDestroyed()) return
        event.sender.send(eventChannelOf('progress'), { callId, fraction })
      })
    })
  }
  ipcMain.on(cancelChannel, (event, callId: unknown) => {
    if (!trusts(event)) return
    void dispatcher.then(({ cancel }) => {
      cancel(callId)
    })
  })
}
