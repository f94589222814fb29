import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Failure, TrainResponse } from '../../../src-shared/domain/index.ts'
import type { Client } from '../../api/index.ts'
import { failureOf } from '../../ui/index.ts'
import { designOf, planeEdge, pointsOf } from './plan.ts'
import type { NetworkPlan } from './plan.ts'

/** A run of one plan as far as it has come. */
export interface Moment extends Omit<TrainResponse, 'losses'> {
  readonly plan: NetworkPlan
  /** Mean loss before each epoch and after the last: epoch + 1 numbers. */
  readonly losses: Float64Array
}

export interface TrainingRun {
  /** Absent until the first answer for the newest plan; then always of that plan. */
  readonly moment: Readonly<ShallowRef<Moment | undefined>>
  /** The learner asked it to run on. */
  readonly running: Readonly<Ref<boolean>>
  /** The epoch on the way to which it was left, while it is being computed again. */
  readonly returningTo: Readonly<Ref<number | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** Begins `plan` anew and computes it as far as `epoch`. */
  readonly begin: (plan: NetworkPlan, epoch?: number) => void
  /** That many epochs further. */
  readonly step: (epochs: number) => void
  readonly run: () => void
  readonly pause: () => void
}

/** A run pauses here by itself: the picture has long settled. */
export const mostEpochs = 20_000
/** What one answer may take: short enough to pause at once, long enough to be worth the way. */
const answerMs = 30
export const gridNodes = 49

/** `epochsPerFrame`: at most that many for each picture, so that the eye can follow. */
export function createTraining(
  client: Client,
  epochsPerFrame: () => number,
  now: () => number = () => performance.now(),
): TrainingRun {
  const moment = shallowRef<Moment>()
  const running = ref(false)
  const returningTo = ref<number>()
  const failure = shallowRef<Failure>()
  let plan: NetworkPlan | undefined
  let goal = 0
  /** Epochs that fit into one answer, as measured so far. */
  let pace = 4
  let driving: AbortController | undefined

  async function drive(own: AbortController, driven: NetworkPlan): Promise<void> {
    const ended = (): boolean => own.signal.aborted
    while (!ended()) {
      const from = moment.value
      const left = goal - (from?.epoch ?? 0)
      if (from && (left <= 0 || from.status === 'diverged')) break
      const most = running.value ? Math.min(pace, epochsPerFrame()) : pace
      const begun = now()
      const answer = await ask(driven, from, Math.min(most, left), own.signal)
      if (ended()) return
      if (from) adapt(answer.epoch - from.epoch, now() - begun)
      moment.value = {
        ...answer,
        plan: driven,
        losses: from ? joined(from.losses, answer.losses) : answer.losses,
      }
      if (running.value) await nextFrame()
    }
    if (ended()) return
    running.value = false
    returningTo.value = undefined
    driving = undefined
  }

  function ask(
    driven: NetworkPlan,
    from: Moment | undefined,
    epochs: number,
    signal: AbortSignal,
  ): Promise<TrainResponse> {
    return client.call(
      'plots.train',
      {
        network: designOf(driven),
        points: pointsOf(driven),
        rate: driven.rate,
        seed: driven.seed,
        ...(from && { since: { epoch: from.epoch, parameters: from.parameters } }),
        epochs: from ? epochs : 0,
        grid: { from: -planeEdge, to: planeEdge, nodes: gridNodes },
      },
      { signal },
    )
  }

  function adapt(epochs: number, took: number): void {
    if (epochs < pace && took < answerMs) return
    const factor = Math.min(2, Math.max(0.25, answerMs / Math.max(took, 1)))
    pace = Math.min(1000, Math.max(1, Math.round(epochs * factor)))
  }

  function start(): void {
    const driven = plan
    if (driving || !driven) return
    const own = new AbortController()
    driving = own
    failure.value = undefined
    drive(own, driven).catch((error: unknown) => {
      if (driving !== own) return
      halt()
      failure.value = failureOf(error)
    })
  }

  function halt(): void {
    driving?.abort()
    driving = undefined
    running.value = false
    returningTo.value = undefined
  }

  onScopeDispose(halt)

  return {
    moment,
    running,
    returningTo,
    failure,
    begin(next, epoch = 0) {
      halt()
      plan = next
      moment.value = undefined
      goal = Math.min(mostEpochs, epoch)
      if (epoch > 0) returningTo.value = goal
      start()
    },
    step(epochs) {
      if (running.value || !moment.value) return
      goal = Math.min(mostEpochs, moment.value.epoch + epochs)
      start()
    },
    run() {
      if (moment.value?.status === 'diverged') return
      running.value = true
      goal = mostEpochs
      start()
    },
    pause() {
      if (!running.value) return
      goal = moment.value?.epoch ?? 0
      running.value = false
    },
  }
}

function joined(before: Float64Array, after: Float64Array): Float64Array {
  const all = new Float64Array(before.length + after.length)
  all.set(before)
  all.set(after, before.length)
  return all
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve()
    })
  })
