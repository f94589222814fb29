import type {
  NetworkDesign,
  Score,
  TrainingAnswer,
  TrainingCause,
  TrainingRubric,
} from '../../../domain/index.ts'
import { quietContext } from '../../context.ts'
import { advance, countCorrect, examplesOf, startTraining } from '../../network/index.ts'
import { pointSet } from '../../random/index.ts'
import { constantValue } from '../constant-value.ts'
import { incorrect, misconceptionFeedback, notReady, scored } from '../result.ts'

type Plan = Pick<TrainingAnswer, 'hidden' | 'activation' | 'rate' | 'epochs'>

interface Outcome {
  readonly reached: boolean
  readonly diverged: boolean
  readonly epoch: number
  /** Shares of points on the right side, 0 to 1. */
  readonly accuracy: number
  readonly unseen: number
}

/**
 * Scores a plan by carrying it out: the network is trained as it says, from the rubric's seeds, and
 * its accuracy is what counts. Where it falls short, one change at a time is tried in its place, so
 * that what is said to be missing is what is missing.
 */
export function scoreTraining(input: TrainingAnswer, rubric: TrainingRubric): Score {
  if (input.epochs > rubric.mostEpochs) {
    return notReady({ code: 'too-many-epochs', values: { most: rubric.mostEpochs } })
  }
  const outcome = carryOut(input, rubric)
  const values = {
    accuracy: percent(outcome.accuracy),
    unseen: percent(outcome.unseen),
    goal: percent(rubric.goal),
    epochs: outcome.epoch,
  }
  if (outcome.reached) return scored('training', 'correct', [{ code: 'training-reached', values }])
  const code = outcome.diverged ? 'training-diverged' : 'training-not-reached'
  const cause = outcome.diverged ? undefined : causeOf(input, rubric)
  const named = rubric.misconceptions?.find((each) => each.cause === cause)
  return incorrect('training', [{ code, values }, ...(named ? [misconceptionFeedback(named)] : [])])
}

const percent = (share: number): number => Math.round(1000 * share) / 10

function carryOut({ hidden, activation, rate, epochs }: Plan, rubric: TrainingRubric): Outcome {
  const { set, count, noise } = rubric.points
  const dataSeed = constantValue(rubric.points.seed)
  const examples = examplesOf(pointSet(set, dataSeed, count, noise))
  const shape: NetworkDesign = {
    sizes: [2, ...hidden, 1],
    hidden: activation,
    output: 'sigmoid',
    loss: 'bce',
  }
  const start = startTraining({ shape, rate, batch: 0, seed: constantValue(rubric.seed) }, examples)
  const { epoch, parameters, status } = advance(start, examples, epochs, quietContext)
  const others = examplesOf(pointSet(set, dataSeed + 1, count, noise))
  const accuracy = countCorrect(shape, parameters, examples) / count
  const diverged = status === 'diverged'
  return {
    reached: !diverged && accuracy >= rubric.goal,
    diverged,
    epoch,
    accuracy,
    unseen: countCorrect(shape, parameters, others) / count,
  }
}

/** The first single change that would have been enough. */
function causeOf(plan: TrainingAnswer, rubric: TrainingRubric): TrainingCause | undefined {
  const epochs = rubric.mostEpochs
  const changes: readonly (readonly [TrainingCause, Plan])[] = [
    ['more-epochs', { ...plan, epochs }],
    // The largest one may leap over the valley where a large one walks down into it.
    ['larger-rate', { ...plan, epochs, rate: Math.max(plan.rate, 0.5) }],
    ['larger-rate', { ...plan, epochs, rate: 1 }],
    ['other-activation', { ...plan, epochs, activation: 'tanh' }],
    ['more-neurons', { ...plan, epochs, hidden: [6, 4] }],
  ]
  return changes.find(([, changed]) => carryOut(changed, rubric).reached)?.[0]
}
