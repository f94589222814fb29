import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import {
  cancelChannel,
  channelOf,
  eventChannelOf,
  methodNames,
} from '../../src-shared/contract/channels.ts'

const call = Object.fromEntries(
  methodNames.map((method) => [
    method,
    (callId: string, request: unknown) =>
      ipcRenderer.invoke(channelOf(method), { callId, request }),
  ]),
) as Bridge['call']

const bridge: Bridge = {
  call,
  cancel: (callId) => {
    ipcRenderer.send(cancelChannel, callId)
  },
  on: (event, listener) => {
    // The event object carries the sender; the page gets only the payload.
    const forward = (_event: Electron.IpcRendererEvent, payload: unknown): void => {
      listener(payload)
    }
    const channel = eventChannelOf(event)
    ipcRenderer.on(channel, forward)
    return () => {
      ipcRenderer.off(channel, forward)
    }
  },
}

contextBridge.exposeInMainWorld('nabla', bridge)
