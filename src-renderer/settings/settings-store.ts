import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { nabla } from '../api/index.ts'
import { defaultSettings } from '../../src-shared/domain/index.ts'
import type { Plan, Settings, Theme } from '../../src-shared/domain/index.ts'

/** Scrolling and moving about are written together, not one by one. */
const writeDelayMs = 400

/** What the learner set and where the learner was, kept by the main process. */
export const useSettings = defineStore('settings', () => {
  const settings = shallowRef<Settings>(defaultSettings)
  const theme = computed(() => settings.value.theme)
  let unwritten: Partial<Settings> = {}
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Reads what was kept. Without it the app starts as new: settings are never worth a refusal. */
  async function load(): Promise<Settings> {
    try {
      settings.value = await nabla.call('settings.read')
    } catch {
      settings.value = defaultSettings
    }
    showTheme()
    return settings.value
  }

  /** `system` follows the operating system; the others are marked on the root element. */
  function showTheme(): void {
    const root = document.documentElement
    if (theme.value === 'system') delete root.dataset.theme
    else root.dataset.theme = theme.value
  }

  function setTheme(next: Theme): void {
    change({ theme: next })
    showTheme()
    void write()
  }

  function setReviewsPerDay(count: number): Promise<void> {
    change({ reviewsPerDay: count })
    return write()
  }

  function setPlan(plan: Plan): void {
    change({ plan })
    void write()
  }

  /** Remembers the page, and how far down it the learner has read. */
  function rememberPlace(place: string, scroll?: number): void {
    const known = settings.value.scroll
    change({
      place,
      ...(scroll === undefined ? {} : { scroll: { ...known, [place]: Math.round(scroll) } }),
    })
    timer ??= setTimeout(() => void write(), writeDelayMs)
  }

  function change(part: Partial<Settings>): void {
    settings.value = { ...settings.value, ...part }
    unwritten = { ...unwritten, ...part }
  }

  /** Writes what has changed since the last time. A failure is left for the next change to mend. */
  async function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const part = unwritten
    if (Object.keys(part).length === 0) return
    unwritten = {}
    try {
      await nabla.call('settings.write', part)
    } catch {
      unwritten = { ...part, ...unwritten }
    }
  }

  return { settings, theme, load, setTheme, setReviewsPerDay, setPlan, rememberPlace, write }
})
