import { feedback, problems } from './answers.ts'
import { data } from './data.ts'
import { editor } from './editor.ts'
import { explore } from './explore.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { integration } from './integration.ts'
import { learners } from './learners.ts'
import { lesson } from './lesson.ts'
import { network } from './network.ts'
import { map } from './map.ts'
import { neurons } from './neurons.ts'
import { margin } from './margin.ts'
import { optimisation } from './optimisation.ts'
import { plane } from './plane.ts'
import { overview } from './overview.ts'
import { plots } from './plots.ts'
import { answers } from './sheets.ts'
import { predictCell } from './predict-cell.ts'
import { review } from './review.ts'
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
  integration,
  learners,
  lesson,
  network,
  map,
  neurons,
  margin,
  optimisation,
  plane,
  overview,
  plots,
  predictCell,
  problems,
  review,
  shell,
  ui,
} as const
