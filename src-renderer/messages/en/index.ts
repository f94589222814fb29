import { feedback, problems } from './answers.ts'
import { data } from './data.ts'
import { editor } from './editor.ts'
import { explore } from './explore.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { lesson } from './lesson.ts'
import { network } from './network.ts'
import { plots } from './plots.ts'
import { answers } from './sheets.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = {
  answers,
  data,
  editor,
  explore,
  failures,
  feedback,
  history,
  home,
  lesson,
  network,
  plots,
  problems,
  shell,
  ui,
} as const
