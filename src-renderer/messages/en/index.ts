import { editor } from './editor.ts'
import { explore } from './explore.ts'
import { failures } from './failures.ts'
import { lesson } from './lesson.ts'
import { plots } from './plots.ts'
import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = { editor, explore, failures, lesson, plots, ui } as const
