import AxeBuilder from '@axe-core/playwright'
import type { LaunchedApp } from '../../scripts/harness/index.ts'
import { expect } from './app-test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
] as const

/** Nothing for axe to find in either theme, wide or narrow, and nothing beside the window. */
export async function expectClean(launched: LaunchedApp): Promise<void> {
  const { page } = launched
  for (const { width, height } of sizes) {
    await launched.resize(width, height)
    await expectNothingBeside(launched)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Electron opens no page for axe to finish in; the older way needs none.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(rules)
        .analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
      )
      expect(found, `${colorScheme} at ${String(width)}`).toEqual([])
    }
  }
  await launched.resize(sizes[0].width, sizes[0].height)
}

/** The page fits the window's width: nothing to scroll to, nothing cut off beside it. */
export async function expectNothingBeside({ page }: LaunchedApp): Promise<void> {
  const beside = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
          scrolls(element.parentElement))
      const cut = [...document.body.querySelectorAll('*')].filter((element) => {
        const { right, width, height } = element.getBoundingClientRect()
        const shown = width > 1 && height > 1
        return shown && right > clientWidth + 1 && !scrolls(element.parentElement)
      })
      const wide = scrollWidth > clientWidth ? [`page ${String(scrollWidth)} wide`] : []
      return [...wide, ...cut.map((element) => element.outerHTML.slice(0, 120))]
    })
  await expect.poll(beside).toEqual([])
}
