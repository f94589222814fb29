import type { Component } from 'vue'

/** The explorations that a lesson may place, by the name its content uses; loaded when first shown. */
export const explorations: Readonly<Record<string, () => Promise<Component>>> = {
  'secant-to-tangent': async () =>
    (await import('./secant-to-tangent/SecantToTangent.vue')).default,
  'slope-trace': async () => (await import('./slope-trace/SlopeTrace.vue')).default,
  'error-against-step': async () =>
    (await import('./error-against-step/ErrorAgainstStep.vue')).default,
  'predict-slope': async () => (await import('./predict-slope/PredictSlope.vue')).default,
}
