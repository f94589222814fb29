import { app, Menu, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, Theme } from '../../src-shared/domain/index.ts'
import { messages } from '../messages/index.ts'

const text = messages.menu

export interface MenuActions {
  /** Carried out by the screen. */
  readonly send: (command: MenuCommand) => void
  readonly theme: Theme
}

/** Builds the application menu anew, which is also how a changed theme gets its mark. */
export function setMenu({ send, theme }: MenuActions): void {
  const command = (
    label: string,
    name: MenuCommand,
    more: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({
    label,
    click: () => {
      send(name)
    },
    ...more,
  })
  const themeItem = (label: string, value: Theme): MenuItemConstructorOptions =>
    command(label, `theme-${value}`, { type: 'radio', checked: theme === value })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: text.file,
        submenu: [
          {
            label: text.dataFolder,
            click: () => {
              void shell.openPath(app.getPath('userData'))
            },
          },
          separator,
          { role: isMac ? 'close' : 'quit' },
        ],
      },
      { label: text.edit, role: 'editMenu' },
      {
        label: text.go,
        submenu: [
          command(text.home, 'go-home', { accelerator: 'CmdOrCtrl+1' }),
          command(text.history, 'go-history', { accelerator: 'CmdOrCtrl+2' }),
        ],
      },
      {
        label: text.view,
        submenu: [
          {
            label: text.theme,
            submenu: [
              themeItem(text.themeSystem, 'system'),
              themeItem(text.themeLight, 'light'),
              themeItem(text.themeDark, 'dark'),
            ],
          },
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          separator,
          { role: 'togglefullscreen' },
          ...(app.isPackaged
            ? []
            : ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
        ],
      },
      { label: text.window, role: 'windowMenu' },
      {
        label: text.help,
        role: 'help',
        submenu: [
          command(text.shortcuts, 'shortcuts', { accelerator: 'CmdOrCtrl+/' }),
          command(text.about, 'about'),
        ],
      },
    ]),
  )
}
