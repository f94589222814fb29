import { learners } from './010-learners.ts'
import { attempts } from './020-attempts.ts'
import { drafts } from './030-drafts.ts'
import { settings } from './040-settings.ts'
import { search } from './050-search.ts'
import { notes } from './060-notes.ts'
import { predictions } from './070-predictions.ts'
import { review } from './080-review.ts'
import { learnerProfiles } from './090-learner-profiles.ts'
import { draftsByVariant } from './100-drafts-by-variant.ts'
import { selfAssessment } from './110-self-assessment.ts'
import { historyOrders } from './120-history-orders.ts'
import type { Migration } from './migration.ts'

export type { Migration }

/** Every migration there ever was, in order. */
export const migrations: readonly Migration[] = [
  learners,
  attempts,
  drafts,
  settings,
  search,
  notes,
  predictions,
  review,
  learnerProfiles,
  draftsByVariant,
  selfAssessment,
  historyOrders,
]
