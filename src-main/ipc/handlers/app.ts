import type { AppInfo, FirstPage, Settings } from '../../../src-shared/domain/index.ts'
import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

export interface AppServices {
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly info: () => AppInfo
  readonly keepFirstPage: (page: FirstPage | null) => void
  /** Called with what was saved, so that window and menu follow. */
  readonly onSettings: (settings: Settings) => void
}

/** What the app knows of itself, and what the learner set. */
export function appHandlers({
  store,
  info,
  keepFirstPage,
  onSettings,
}: AppServices): HandlersOf<'app'> & HandlersOf<'settings'> {
  return {
    'app.info': info,
    'app.storage': () => store().status(),
    'app.keepFirstPage': (page) => {
      const all = store().accounts.list()
      // What one learner did is shown to nobody before it has been said who sits here.
      const isAnyones = all.length <= 1 && all.every(({ hasPin }) => !hasPin)
      keepFirstPage(isAnyones ? page : null)
      return null
    },
    'settings.read': () => store().settings.read(),
    'settings.write': (patch) => {
      const settings = store().settings.patch(patch)
      onSettings(settings)
      return settings
    },
  }
}
