/** Where the surface is looked at from, in degrees. */
export interface ViewAngles {
  /** Round the vertical axis, 0 up to 360; 0 looks along the y axis. */
  readonly turn: number
  /** Above the ground. */
  readonly tilt: number
}

export const tiltRange = { min: 5, max: 85 } as const
/** Degrees for one CSS pixel of a drag. */
const perPixel = 0.4

/** The view turned by so many degrees: turning goes round, tilting stops at its ends. */
export function turned({ turn, tilt }: ViewAngles, by: Partial<ViewAngles>): ViewAngles {
  const around = (((turn + (by.turn ?? 0)) % 360) + 360) % 360
  const up = Math.min(tiltRange.max, Math.max(tiltRange.min, tilt + (by.tilt ?? 0)))
  return { turn: Number(around.toFixed(2)), tilt: Number(up.toFixed(2)) }
}

/** The surface follows the pointer: dragged to the right, its front moves to the right. */
export function draggedBy(view: ViewAngles, dx: number, dy: number): ViewAngles {
  return turned(view, { turn: -dx * perPixel, tilt: dy * perPixel })
}

/** Where a key takes the view; undefined for keys that do nothing here. */
export function keyTurn(view: ViewAngles, key: string, shift: boolean): ViewAngles | undefined {
  const step = shift ? 10 : 1
  switch (key) {
    case 'ArrowLeft':
      return turned(view, { turn: step })
    case 'ArrowRight':
      return turned(view, { turn: -step })
    case 'ArrowUp':
      return turned(view, { tilt: -step })
    case 'ArrowDown':
      return turned(view, { tilt: step })
    default:
      return undefined
  }
}
