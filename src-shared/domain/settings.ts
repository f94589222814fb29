/** One lesson a day, or one after the other as the learner likes. */
export const plans = ['daily', 'all-at-once'] as const
export type Plan = (typeof plans)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What one learner set, and where the learner was. Unknown keys of a newer version are kept. */
export interface Settings {
  readonly theme: Theme
  /** The route to return to at the next start. */
  readonly place: string
  /** Vertical scroll offset by route, CSS pixels. */
  readonly scroll: Readonly<Record<string, number>>
  /** How many due exercises are asked in a day at most; 0 asks none. */
  readonly reviewsPerDay: number
  readonly plan: Plan
}

export const defaultSettings: Settings = {
  theme: 'system',
  place: '/',
  scroll: {},
  reviewsPerDay: 10,
  plan: 'daily',
}
