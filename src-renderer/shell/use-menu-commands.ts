import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { nabla } from '../api/index.ts'
import { useSettings } from '../settings/index.ts'
import type { MenuCommand } from '../../src-shared/domain/index.ts'

/** Carries out what was chosen in the application menu. */
export function useMenuCommands(open: { about: () => void; shortcuts: () => void }): void {
  const router = useRouter()
  const settings = useSettings()
  const actions: Readonly<Record<MenuCommand, () => void>> = {
    'go-home': () => void router.push('/'),
    'go-history': () => void router.push('/history'),
    about: open.about,
    'theme-system': () => {
      settings.setTheme('system')
    },
    'theme-light': () => {
      settings.setTheme('light')
    },
    'theme-dark': () => {
      settings.setTheme('dark')
    },
    shortcuts: open.shortcuts,
  }
  onScopeDispose(
    nabla.on('menu-command', ({ command }) => {
      actions[command]()
    }),
  )
}
