import type { BrowserWindow } from 'electron'
import { eventChannelOf } from '../../src-shared/contract/channels.ts'
import type { EventName, Events } from '../../src-shared/contract/index.ts'

/** Tells the screen, if there is one. */
export function sendEvent<E extends EventName>(
  window: BrowserWindow | undefined,
  event: E,
  payload: Events[E],
): void {
  window?.webContents.send(eventChannelOf(event), payload)
}
