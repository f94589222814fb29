import type { Component } from 'vue'

export interface Exploration {
  /** Loaded when it is first shown. */
  readonly load: () => Promise<{ readonly default: Component }>
  /** Room kept for it until then, so that the text below stays where it is. */
  readonly height: string
  /** Takes the whole width of a lesson, its text above it. */
  readonly wide?: true
}

/** The explorations that a lesson may place, by the name its content uses. */
export const explorations: Readonly<Record<string, Exploration>> = {
  'secant-to-tangent': {
    load: () => import('./secant-to-tangent/SecantToTangent.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 22rem)',
  },
  'slope-trace': {
    load: () => import('./slope-trace/SlopeTrace.vue'),
    height: 'calc(2 * clamp(9rem, 24vh, 13rem) + 19rem)',
  },
  'error-against-step': {
    load: () => import('./error-against-step/ErrorAgainstStep.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 19rem)',
  },
  'predict-slope': {
    load: () => import('./predict-slope/PredictSlope.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 12rem)',
  },
  'one-neuron': {
    load: () => import('./one-neuron/OneNeuron.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 27rem)',
  },
  'network-pass': {
    load: () => import('./network-pass/NetworkPass.vue'),
    height: '44rem',
  },
  'jacobian-twin': {
    load: () => import('./jacobian-twin/JacobianTwin.vue'),
    height: '34rem',
  },
  'gradient-sizes': {
    load: () => import('./gradient-sizes/GradientSizes.vue'),
    height: '7rem',
  },
  'network-code': {
    load: () => import('./network-code/NetworkCode.vue'),
    height: '40rem',
    wide: true,
  },
  'network-trainer': {
    load: () => import('./network-trainer/NetworkTrainer.vue'),
    height: '48rem',
  },
  'network-microscope': {
    load: () => import('./network-microscope/NetworkMicroscope.vue'),
    height: '60rem',
    wide: true,
  },
  'grid-map': {
    load: () => import('./grid-map/GridMap.vue'),
    height: '28rem',
    wide: true,
  },
  'predict-cell': {
    load: () => import('./predict-cell/PredictCell.vue'),
    height: '24rem',
    wide: true,
  },
  'neuron-jacobian': {
    load: () => import('./neuron-jacobian/NeuronJacobian.vue'),
    height: '22rem',
    wide: true,
  },
  'margin-plane': {
    load: () => import('./margin-plane/MarginPlane.vue'),
    height: 'calc(min(30rem, 90vw) + 26rem)',
  },
  'predict-street': {
    load: () => import('./predict-street/PredictStreet.vue'),
    height: 'calc(min(30rem, 90vw) + 9rem)',
  },
  'predict-move': {
    load: () => import('./predict-move/PredictMove.vue'),
    height: 'calc(min(30rem, 90vw) + 9rem)',
  },
  'line-distance': {
    load: () => import('./line-distance/LineDistance.vue'),
    height: 'calc(min(30rem, 90vw) + 13rem)',
  },
  'line-scale': {
    load: () => import('./line-scale/LineScale.vue'),
    height: 'calc(min(30rem, 90vw) + 19rem)',
  },
  'margin-picture': {
    load: () => import('./margin-picture/MarginPicture.vue'),
    height: 'calc(min(30rem, 90vw) + 2rem)',
  },
  'three-curves': {
    load: () => import('./three-curves/ThreeCurves.vue'),
    height: 'calc(3 * clamp(7.5rem, 20vh, 10.5rem) + 11rem)',
    wide: true,
  },
  'descent-runner': {
    load: () => import('./descent-runner/DescentRunner.vue'),
    height: 'calc(2 * clamp(9rem, 26vh, 14rem) + 9rem)',
    wide: true,
  },
  'descent-plane': {
    load: () => import('./descent-plane/DescentPlane.vue'),
    height: '33rem',
    wide: true,
  },
  'predict-place': {
    load: () => import('./predict-place/PredictPlace.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 12rem)',
  },
  'area-under-curve': {
    load: () => import('./area-under-curve/AreaUnderCurve.vue'),
    height: 'calc(2 * clamp(9rem, 26vh, 14rem) + 9rem)',
    wide: true,
  },
  'antiderivative-family': {
    load: () => import('./antiderivative-family/AntiderivativeFamily.vue'),
    height: 'calc(2 * clamp(9rem, 26vh, 14rem) + 21rem)',
  },
  'area-picture': {
    load: () => import('./area-picture/AreaPicture.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 3rem)',
  },
  'predict-area': {
    load: () => import('./predict-area/PredictArea.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 12rem)',
  },
  'gradient-map': {
    load: () => import('./gradient-map/GradientMap.vue'),
    height: '42rem',
  },
  'partial-slices': {
    load: () => import('./partial-slices/PartialSlices.vue'),
    height: '46rem',
  },
  'direction-dial': {
    load: () => import('./direction-dial/DirectionDial.vue'),
    height: '54rem',
  },
  'gradient-field': {
    load: () => import('./gradient-field/GradientField.vue'),
    height: '44rem',
  },
  'turning-surface': {
    load: () => import('./turning-surface/TurningSurface.vue'),
    height: 'calc(clamp(17rem, 52vh, 26rem) + 23rem)',
  },
  'predict-steepest': {
    load: () => import('./predict-steepest/PredictSteepest.vue'),
    height: '38rem',
  },
  'arrow-map': {
    load: () => import('./arrow-map/ArrowMap.vue'),
    height: '26rem',
  },
  tangent: {
    load: () => import('./tangent/TangentPlot.vue'),
    height: 'calc(clamp(13rem, 37vh, 22rem) + 5rem)',
  },
}
