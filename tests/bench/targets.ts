/** What is to be reached: Nabla's time over Python's, in one run on one machine. */
export interface Target {
  readonly work: string
  /** Over Python as the course writes it; over its fastest way where there are several of equal standing. */
  readonly written: number
  /** Over NumPy written for speed, where that is asked for. */
  readonly tuned?: number
}

export const firstCurve = 'process start to first curve'

export const targets: readonly Target[] = [
  { work: 'polynomial, 1e6 points', written: 0.05, tuned: 1 },
  { work: 'derivative of polynomial, 1e6 points', written: 0.05 },
  { work: 'wave packet, 1e6 points', written: 2.5 },
  { work: 'derivative of wave packet, 1e6 points', written: 1 },
  { work: 'gradient field of x^2+y^3, 1000x1000', written: 0.5 },
  { work: 'gradient field of sin(xy)+x^2 e^y, 1000x1000', written: 0.6, tuned: 1 },
  { work: 'symbolic derivatives and Jacobians, simplified', written: 0.1 },
  { work: 'tanh network, 1000 epochs x 1000 points', written: 0.6 },
  { work: 'relu network, 1000 epochs x 1000 points', written: 0.3 },
  { work: 'support vector machine, 3 points', written: 0.1 },
  { work: 'support vector machine, 20 points', written: 0.1 },
  { work: 'support vector machine, 100 points', written: 0.1 },
  { work: 'support vector machine, 1000 points', written: 0.8 },
  { work: 'support vector machine, 10000 points', written: 0.8 },
  { work: 'running sum, 1e7 terms', written: 0.2 },
  { work: firstCurve, written: 0.5 },
]
