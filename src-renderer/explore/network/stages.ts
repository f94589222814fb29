import type { NetworkPlan } from './plan.ts'

/**
 * How far a pass has come: 0 nothing, 1 forward, 2 the loss, then one more for each layer whose
 * δ and gradients are there, from the last layer to the first.
 */
export type Stage = number

export const stepNames = ['forward', 'loss', 'back', 'update'] as const
export type StepName = (typeof stepNames)[number]

/** The stage at which every gradient is there. */
export const fullStage = (layers: number): Stage => 2 + layers

export function stageWithin(saved: number, { hidden }: NetworkPlan): Stage {
  return Math.round(Math.min(fullStage(hidden.length + 1), Math.max(0, saved)))
}

/** The step whose turn it is. */
export function nextStep(stage: Stage, layers: number): StepName {
  if (stage === 0) return 'forward'
  if (stage === 1) return 'loss'
  return stage < fullStage(layers) ? 'back' : 'update'
}

/** Whether δ and the gradients of a layer (1 is the first after the inputs) are there. */
export function hasDelta(stage: Stage, layer: number, layers: number): boolean {
  return stage >= 2 + (layers - layer) + 1
}
