import type { Handlers } from '../dispatch.ts'
import { answerHandlers } from './answers.ts'
import type { AnswerServices } from './answers.ts'
import { appHandlers } from './app.ts'
import type { AppServices } from './app.ts'
import { attemptHandlers } from './attempts.ts'
import { backupHandlers } from './backups.ts'
import type { BackupServices } from './backups.ts'
import { dataHandlers } from './data.ts'
import type { DataServices } from './data.ts'
import { learnerHandlers } from './learners.ts'
import type { LearnerServices } from './learners.ts'
import { lessonHandlers } from './lessons.ts'
import { openedFileHandlers } from './opened.ts'
import type { OpenedFileServices } from './opened.ts'
import { plotHandlers } from './plots.ts'
import { reviewHandlers } from './review.ts'
import { predictionHandlers } from './predictions.ts'

export type Services = AnswerServices &
  LearnerServices &
  AppServices &
  BackupServices &
  DataServices &
  OpenedFileServices

/** One handler for every method of the contract, by topic. */
export function createHandlers(services: Services): Handlers {
  const { content, host, store } = services
  return {
    ...appHandlers(services),
    ...backupHandlers(services),
    ...dataHandlers(services),
    ...openedFileHandlers(services),
    ...reviewHandlers(services),
    ...learnerHandlers(services),
    ...lessonHandlers(content, host),
    ...answerHandlers(services),
    ...attemptHandlers(store),
    ...predictionHandlers(store),
    ...plotHandlers(host),
  }
}
