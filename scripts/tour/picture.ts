import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { until } from '../harness/index.ts'

const PROJECT = path.resolve(import.meta.dirname, '..', '..')

/**
 * A picture of the window once it has settled: fonts loaded, nothing loading, and two pictures in a
 * row alike, as a window that was just resized or scrolled takes some frames to be drawn anew.
 *
 * @param folder under `out/`
 * @returns the file's path from the project's folder
 */
export async function takePicture(page: Page, folder: string, name: string): Promise<string> {
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await until('nothing in view is loading', () => page.evaluate(nothingInViewLoads))
  let picture = await page.screenshot({ animations: 'disabled' })
  await until('the window is at rest', async () => {
    const before = picture
    picture = await page.screenshot({ animations: 'disabled' })
    return picture.equals(before)
  })
  const file = path.join('out', folder, `${name}.png`)
  await mkdir(path.join(PROJECT, 'out', folder), { recursive: true })
  await writeFile(path.join(PROJECT, file), picture)
  return file
}

/** What is far down the page may wait to be scrolled to. */
function nothingInViewLoads(): boolean {
  return [...document.querySelectorAll('.skeleton, .spinner')].every((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom < 0 || top > window.innerHeight
  })
}
