import * as v from 'valibot'
import type {
  AntiderivativeCurve,
  AppInfo,
  Area,
  Attempt,
  AttemptNeighbours,
  AttemptNote,
  AttemptSummary,
  CellImage,
  BackupContents,
  BackupInfo,
  Curve,
  DescentRun,
  Draft,
  Erased,
  ErrorStudy,
  ExerciseProgress,
  Exported,
  Field,
  Hint,
  Learners,
  Imported,
  ImportReport,
  Inspection,
  LabelledPoints,
  JacobianForm,
  JacobianValues,
  Lesson,
  ListedLesson,
  MapImage,
  Margin,
  MenuCommand,
  Plane,
  OpenedFile,
  Optimum,
  Probe,
  Problem,
  Prediction,
  PublishedExercise,
  Rate,
  Reading,
  Scan,
  Overview,
  ReviewSession,
  Settings,
  Slices,
  Spot,
  StorageStatus,
  Surface,
  TrainResponse,
} from '../domain/index.ts'
import { exportFormats } from '../domain/index.ts'
import type { EventName, MethodName } from './channels.ts'
import * as network from './network-schemas.ts'
import * as plane from './plane-schemas.ts'
import * as calculus from './calculus-schemas.ts'
import { marginRequest } from './margin-schemas.ts'
import * as s from './schemas.ts'
import * as maps from './vector-map-schemas.ts'

export interface MethodOptions {
  /** The caller may cancel; the job behind it stops. */
  readonly cancellable?: true
  /** Sends `progress` events while it runs. */
  readonly progress?: true
  /** Changes the learner's file, and so waits until that has been found sound. */
  readonly writes?: true
}

export interface Method<Request extends v.GenericSchema, Response> extends MethodOptions {
  readonly request: Request
  /** Only a type: nothing stands here at run time. */
  readonly response?: Response
}

const answers =
  <Response>() =>
  <const Request extends v.GenericSchema>(
    request: Request,
    options: MethodOptions = {},
  ): Method<Request, Response> => ({ request, ...options })

const nothing = v.undefined()
const openedFile = v.strictObject({ id: v.pipe(v.number(), v.integer(), v.minValue(1)) })
const cancellable = { cancellable: true } as const
const longWork = { cancellable: true, progress: true } as const
const writes = { writes: true } as const

/** The whole traffic between the screen and the main process: method, request, response. */
export const contract = {
  'app.info': answers<AppInfo>()(nothing),
  'app.storage': answers<StorageStatus>()(nothing),
  /** Null keeps nothing any more. */
  'app.keepFirstPage': answers<null>()(v.nullable(s.firstPage)),

  'backups.list': answers<readonly BackupInfo[]>()(nothing),
  'backups.open': answers<BackupContents>()(s.backupName),
  'backups.take': answers<StorageStatus>()(nothing),
  'backups.restore': answers<StorageStatus>()(s.backupName),

  /** Asks the learner where to. */
  'data.export': answers<Exported>()(
    v.strictObject({ format: v.picklist(exportFormats) }),
    longWork,
  ),
  /** Asks the learner which file. */
  'data.import': answers<Imported>()(nothing, { ...longWork, writes: true }),
  'data.erase': answers<Erased>()(nothing, { progress: true, writes: true }),

  /** The file that Nabla was started with; null where there is none, or it has been dealt with. */
  'opened.read': answers<OpenedFile | null>()(nothing),
  'opened.takeIn': answers<ImportReport>()(openedFile, { ...longWork, writes: true }),
  'opened.forget': answers<null>()(openedFile),

  'lessons.list': answers<readonly ListedLesson[]>()(nothing),
  'lessons.open': answers<Lesson>()(v.strictObject({ lessonId: s.lessonId })),

  'exercises.open': answers<PublishedExercise>()(
    v.strictObject({ exerciseId: s.exerciseId, seed: s.seed }),
  ),
  'exercises.hint': answers<Hint>()(
    v.strictObject({
      exerciseId: s.exerciseId,
      seed: s.seed,
      level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
    }),
  ),

  'answers.read': answers<Reading>()(
    v.strictObject({ exerciseId: s.exerciseId, seed: s.seed, input: s.answerInput }),
    cancellable,
  ),
  'answers.submit': answers<Submitted>()(s.submission, { cancellable: true, writes: true }),
  /** Completes a text that was handed in by its writer's own verdict. */
  'answers.assess': answers<Attempt>()(s.assessment, writes),

  'attempts.list': answers<AttemptPage>()(s.attemptQuery),
  'attempts.open': answers<Attempt>()(v.strictObject({ attemptId: s.attemptId })),
  'attempts.neighbours': answers<AttemptNeighbours>()(v.strictObject({ attemptId: s.attemptId })),
  'attempts.note': answers<AttemptNote | null>()(v.strictObject({ attemptId: s.attemptId })),
  'attempts.annotate': answers<AttemptNote | null>()(s.annotation, writes),

  /** Of each variant of the exercise, newest first. */
  'drafts.list': answers<readonly Draft[]>()(v.strictObject({ exerciseId: s.exerciseId })),
  'drafts.save': answers<null>()(s.draft, writes),

  /** Of every exercise that was tried. */
  'progress.read': answers<readonly ExerciseProgress[]>()(nothing),

  'predictions.save': answers<Prediction>()(s.prediction, writes),
  /** The newest of each exploration of the lesson. */
  'predictions.list': answers<readonly Prediction[]>()(v.strictObject({ lessonId: s.lessonId })),

  'overview.read': answers<Overview>()(nothing),

  'review.open': answers<ReviewSession>()(nothing),
  'review.snooze': answers<null>()(
    v.strictObject({
      exerciseId: s.exerciseId,
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    }),
    writes,
  ),

  'plots.curve': answers<Curve>()(s.curveRequest, cancellable),
  'plots.rate': answers<Rate>()(s.rateRequest, cancellable),
  'plots.probe': answers<Probe>()(s.probeRequest, cancellable),
  'plots.errors': answers<ErrorStudy>()(s.errorStudyRequest, cancellable),
  'plots.plane': answers<Plane>()(plane.planeRequest, cancellable),
  'plots.field': answers<Field>()(plane.fieldRequest, cancellable),
  'plots.scan': answers<Scan>()(plane.scanRequest, cancellable),
  'plots.spot': answers<Spot>()(plane.spotRequest, cancellable),
  'plots.slices': answers<Slices>()(plane.slicesRequest, cancellable),
  'plots.surface': answers<Surface>()(plane.surfaceRequest, cancellable),
  'plots.points': answers<LabelledPoints>()(network.pointsRequest, cancellable),
  'plots.train': answers<TrainResponse>()(network.trainRequest, cancellable),
  'plots.inspect': answers<Inspection>()(network.inspectRequest, cancellable),
  'plots.map': answers<MapImage>()(maps.mapRequest, cancellable),
  'plots.cell': answers<CellImage>()(maps.cellRequest, cancellable),
  'plots.jacobian': answers<JacobianValues>()(maps.jacobianRequest, cancellable),
  'plots.jacobianForm': answers<JacobianForm>()(maps.jacobianFormRequest, cancellable),
  'plots.area': answers<Area>()(calculus.areaRequest, cancellable),
  'plots.antiderivative': answers<AntiderivativeCurve>()(
    calculus.antiderivativeRequest,
    cancellable,
  ),
  'plots.optimum': answers<Optimum>()(calculus.optimumRequest, cancellable),
  'plots.descent': answers<DescentRun>()(calculus.descentRequest, cancellable),
  'plots.margin': answers<Margin>()(marginRequest, cancellable),

  'learners.read': answers<Learners>()(nothing),
  'learners.add': answers<Learners>()(s.newLearner, writes),
  'learners.change': answers<Learners>()(s.learnerProfile, writes),
  /** Null takes the PIN away. */
  'learners.setPin': answers<Learners>()(s.pinChange, writes),
  'learners.sitDown': answers<Learners>()(s.seating, writes),
  'learners.standUp': answers<Learners>()(nothing),

  'settings.read': answers<Settings>()(nothing),
  'settings.write': answers<Settings>()(s.settings, writes),
} satisfies Record<MethodName, MethodOptions>

export type Contract = typeof contract

/** Not ready: nothing was judged and nothing saved. Otherwise the attempt is on disk. */
export type Submitted =
  | { readonly status: 'not-ready'; readonly problems: readonly Problem[] }
  | { readonly status: 'saved'; readonly attempt: Attempt }

/** Some of the attempts that pass a filter, in the order asked for. */
export interface AttemptPage {
  readonly attempts: readonly AttemptSummary[]
  /** How many pass the filter. */
  readonly total: number
  /** How many there are without it. */
  readonly all: number
}

/** What the screen may send. */
export type RequestOf<M extends MethodName> = v.InferInput<Contract[M]['request']>
/** What a handler receives, checked. */
export type CheckedRequestOf<M extends MethodName> = v.InferOutput<Contract[M]['request']>
export type ResponseOf<M extends MethodName> = Exclude<Contract[M]['response'], undefined>

export interface Events extends Record<EventName, unknown> {
  /** `fraction` is 0 to 1. */
  readonly progress: { readonly callId: string; readonly fraction: number }
  /** The learner's file was replaced while in use: everything that was read may be different. */
  readonly 'storage-changed': Readonly<Record<string, never>>
  /** Nabla was asked to open a file; `opened.read` tells which. */
  readonly 'file-opened': Readonly<Record<string, never>>
  /** An attempt was saved. */
  readonly 'attempts-changed': Readonly<Record<string, never>>
  readonly 'menu-command': { readonly command: MenuCommand }
}
