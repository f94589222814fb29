import type { AttemptRow } from '../../store/index.ts'
import type { ExportSubject, Format } from '../source.ts'
import { hintsOf, misconceptionsOf, wholeAnswer } from './facts.ts'

const extension = (name: string): string => `https://nabla.invalid/xapi/${name}`

/** ISO 8601, hundredths of a second, as xAPI wants durations to be comparable. */
const duration = (milliseconds: number): string => `PT${(milliseconds / 1000).toFixed(2)}S`

/** https://github.com/adlnet/xAPI-Spec, 1.0.3. What is undecided is neither success nor failure. */
function statementOf(row: AttemptRow, { learner, appVersion }: ExportSubject): object {
  const { verdict } = row
  return {
    id: row.id,
    version: '1.0.3',
    timestamp: row.submittedAt,
    actor: {
      objectType: 'Agent',
      account: { homePage: 'https://nabla.invalid/', name: learner.id },
      ...(learner.name === '' ? {} : { name: learner.name }),
    },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: `https://nabla.invalid/exercises/${row.exerciseId}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/question',
        name: { en: row.title },
      },
    },
    result: {
      completion: true,
      ...(verdict === 'undecided' ? {} : { success: verdict === 'correct' }),
      response: wholeAnswer(row),
      duration: duration(row.durationMs),
      extensions: {
        [extension('verdict')]: verdict,
        [extension('hints')]: hintsOf(row),
        [extension('misconceptions')]: misconceptionsOf(row),
      },
    },
    context: {
      platform: `Nabla ${appVersion}`,
      contextActivities: {
        parent: [{ objectType: 'Activity', id: `https://nabla.invalid/lessons/${row.lessonId}` }],
      },
      extensions: {
        [extension('seed')]: row.seed,
        [extension('content-version')]: row.contentVersion,
        [extension('zone')]: row.zone,
      },
    },
  }
}

/** A statement for each attempt, one a line. Its id is the attempt's, so that a record store knows it again. */
export const xapi: Format = async function* (source, subject, onAttempt) {
  for await (const row of source.attempts(subject.learner.id)) {
    onAttempt()
    yield `${JSON.stringify(statementOf(row, subject))}\n`
  }
}
