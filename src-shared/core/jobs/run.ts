import type { Job, JobName, Jobs } from '../../domain/index.ts'
import type { RunContext } from '../context.ts'
import { readJob, scoreJob, variantJob } from './answers.ts'
import { fieldJob, planeJob, scanJob, slicesJob, spotJob, surfaceJob } from './plane.ts'
import { inspectJob, pointsJob, trainJob } from './network.ts'
import { antiderivativeJob, areaJob } from './integral.ts'
import { descentJob, optimumJob } from './optimum.ts'
import { marginJob } from './margin.ts'
import { curveJob, errorsJob, probeJob, rateJob } from './plots.ts'

import { cellJob, jacobianFormJob, jacobianJob, mapJob } from './vector-map.ts'

type Work = {
  readonly [N in JobName]: (request: Jobs[N]['request'], context: RunContext) => Jobs[N]['response']
}

const work: Work = {
  curve: curveJob,
  rate: rateJob,
  probe: probeJob,
  errors: errorsJob,
  plane: planeJob,
  field: fieldJob,
  scan: scanJob,
  spot: spotJob,
  slices: slicesJob,
  surface: surfaceJob,
  points: pointsJob,
  train: trainJob,
  inspect: inspectJob,
  map: mapJob,
  cell: cellJob,
  jacobian: jacobianJob,
  jacobianForm: jacobianFormJob,
  area: areaJob,
  antiderivative: antiderivativeJob,
  optimum: optimumJob,
  descent: descentJob,
  margin: marginJob,
  variant: variantJob,
  read: readJob,
  score: scoreJob,
}

/**
 * The only door to the core: runs one job to its end.
 *
 * Throws `Stopped` when the context says stop, and `CoreFailure` for what has no answer.
 */
export function run(job: Job, context: RunContext): Jobs[JobName]['response'] {
  const task = work[job.type] as (
    request: Job['request'],
    context: RunContext,
  ) => Jobs[JobName]['response']
  return task(job.request, context)
}
