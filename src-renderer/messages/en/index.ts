import { explore } from './explore.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { plots } from './plots.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = { explore, failures, history, home, plots, shell, ui } as const
