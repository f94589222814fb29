import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = { failures, history, home, shell, ui } as const
