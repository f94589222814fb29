import { launchApp, makeDataDir } from '../harness/index.ts'
import { say } from '../runtime/index.ts'
import { screens } from './pages.ts'
import { takePicture } from './picture.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
] as const
const SCHEMES = ['light', 'dark'] as const

/**
 * A picture of every screen, light and dark, wide and narrow, in `out/shots/`. Needs a display and a
 * prepared runtime.
 */
export async function takeShots(): Promise<void> {
  const dataDir = await makeDataDir()
  try {
    const launched = await launchApp({ dataDir: dataDir.path })
    const { page } = launched
    try {
      for (const screen of screens) {
        await screen.open(page)
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme })
          for (const { width, height } of SIZES) {
            await launched.resize(width, height)
            const name = `${screen.name}-${colorScheme}-${width}x${height}`
            say(await takePicture(page, 'shots', name))
          }
        }
      }
    } finally {
      await launched.close()
    }
  } finally {
    await dataDir.remove()
  }
}
