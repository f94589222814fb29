import { explore } from './explore.ts'
import { plots } from './plots.ts'
import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = { explore, plots, ui } as const
