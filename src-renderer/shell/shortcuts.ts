import type { MessageKey } from '../messages/index.ts'

type KeyName = 'modifier' | 'shift' | 'enter' | 'home' | 'end'

export interface Shortcut {
  readonly does: MessageKey
  /** Keys pressed together: a name, or the character on the key. */
  readonly keys: readonly (KeyName | (string & {}))[]
}

export interface ShortcutGroup {
  readonly title: MessageKey
  readonly shortcuts: readonly Shortcut[]
}

/** Every key that does something, as the dialog lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'shell.shortcuts.groups.anywhere',
    shortcuts: [
      { does: 'shell.shortcuts.goHome', keys: ['modifier', '1'] },
      { does: 'shell.shortcuts.goHistory', keys: ['modifier', '2'] },
      { does: 'shell.shortcuts.show', keys: ['modifier', '/'] },
      { does: 'shell.shortcuts.zoomIn', keys: ['modifier', '+'] },
      { does: 'shell.shortcuts.zoomOut', keys: ['modifier', '−'] },
      { does: 'shell.shortcuts.zoomReset', keys: ['modifier', '0'] },
    ],
  },
  {
    title: 'shell.shortcuts.groups.answers',
    shortcuts: [
      { does: 'shell.shortcuts.check', keys: ['enter'] },
      { does: 'shell.shortcuts.undo', keys: ['modifier', 'Z'] },
    ],
  },
  {
    title: 'shell.shortcuts.groups.handles',
    shortcuts: [
      { does: 'shell.shortcuts.step', keys: ['←', '→'] },
      { does: 'shell.shortcuts.tenSteps', keys: ['shift', '←', '→'] },
      { does: 'shell.shortcuts.ends', keys: ['home', 'end'] },
    ],
  },
]

const names: Readonly<Record<string, MessageKey>> = {
  shift: 'shell.shortcuts.keys.shift',
  enter: 'shell.shortcuts.keys.enter',
  home: 'shell.shortcuts.keys.home',
  end: 'shell.shortcuts.keys.end',
}

/** The catalogue's name of a key; nothing for a key that is named by its character. */
export function keyName(key: string, isMac: boolean): MessageKey | undefined {
  if (key === 'modifier')
    return isMac ? 'shell.shortcuts.keys.command' : 'shell.shortcuts.keys.control'
  return names[key]
}
