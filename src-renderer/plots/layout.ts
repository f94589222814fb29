import type { InjectionKey, ShallowRef } from 'vue'
import type { PlotLayout } from './model.ts'

/** How the handles over a canvas learn where its axes lie. */
export const plotLayoutKey: InjectionKey<Readonly<ShallowRef<PlotLayout | undefined>>> =
  Symbol('plot layout')
