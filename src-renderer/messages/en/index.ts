import { ui } from './ui.ts'

/** Every text of the interface, by room. */
export const en = { ui } as const
