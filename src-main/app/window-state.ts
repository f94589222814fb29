import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { themes } from '../../src-shared/domain/index.ts'
import type { Theme } from '../../src-shared/domain/index.ts'

const rectangle = v.object({
  x: v.pipe(v.number(), v.integer()),
  y: v.pipe(v.number(), v.integer()),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const windowState = v.object({
  bounds: rectangle,
  maximized: v.boolean(),
  /** Kept here too, so that the first frame has the right colours before the database is open. */
  theme: v.optional(v.picklist(themes), 'system'),
})

export type Rectangle = v.InferOutput<typeof rectangle>
export type WindowState = v.InferOutput<typeof windowState>

export const smallest = { width: 640, height: 480 }
const usual = { width: 1280, height: 800 }

/** How much of the window must lie on a screen to be found again: a strip one can grab. */
const visibleStrip = 64

/**
 * Where the window was, if a screen still shows it; otherwise a usual size, placed by the system.
 * @param workAreas of all screens, in device-independent pixels
 */
export function restoreWindowState(
  file: string,
  workAreas: readonly Rectangle[],
): {
  readonly bounds: Partial<Rectangle>
  readonly maximized: boolean
  readonly theme: Theme
} {
  const saved = read(file)
  const largest = workAreas[0]
  const size = {
    width: Math.min(usual.width, largest?.width ?? usual.width),
    height: Math.min(usual.height, largest?.height ?? usual.height),
  }
  if (!saved || !workAreas.some((area) => overlaps(saved.bounds, area))) {
    return {
      bounds: size,
      maximized: saved?.maximized ?? false,
      theme: saved?.theme ?? 'system',
    }
  }
  return saved
}

/** Losing it is harmless, so a folder that cannot be written is no error here. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    return
  }
}

function read(file: string): WindowState | undefined {
  try {
    const parsed = v.safeParse(windowState, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function overlaps(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  // The title bar is at the top: a window whose top is above the screen cannot be dragged back.
  const down = Math.min(window.y + window.height, area.y + area.height) - window.y
  return across >= visibleStrip && down >= visibleStrip && window.y >= area.y
}
