import { onBeforeUnmount, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { PlotTheme, Tone } from './model.ts'

const toneTokens: Readonly<Record<Tone, string>> = {
  ink: '--ink',
  muted: '--plot-text',
  accent: '--accent',
  1: '--plot-1',
  2: '--plot-2',
  3: '--plot-3',
  4: '--plot-4',
  5: '--plot-5',
  6: '--plot-6',
}

/** Reads the page's tokens into what a canvas understands. `host` says where on the page. */
export function readPlotTheme(host: HTMLElement): PlotTheme {
  // Only a computed colour is free of var(), color-mix() and light-dark(), which a canvas cannot read.
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`
    return toHex(getComputedStyle(probe).color)
  }
  const tones = Object.fromEntries(
    Object.entries(toneTokens).map(([tone, token]) => [tone, colour(token)]),
  ) as unknown as Record<Tone, string>
  const theme: PlotTheme = {
    tones,
    grid: colour('--plot-grid'),
    zero: colour('--plot-axis'),
    surface: colour('--plot-surface'),
    fontFamily: getComputedStyle(host).fontFamily || 'sans-serif',
    fontSize: 12.5,
  }
  probe.remove()
  return theme
}

/** `#rrggbb` of an opaque computed colour, so that an alpha can be appended; others as they are. */
export function toHex(colour: string): string {
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour)
  if (!parts) return colour
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}

/**
 * The theme at `host`, read again whenever the page's theme or the system's preference changes.
 * `start` is called once the host is in the document.
 */
export function usePlotTheme(): {
  readonly theme: Readonly<ShallowRef<PlotTheme | undefined>>
  readonly start: (host: HTMLElement) => void
} {
  const theme = shallowRef<PlotTheme>()
  const ends: (() => void)[] = []
  const start = (host: HTMLElement): void => {
    const read = (): void => {
      theme.value = readPlotTheme(host)
    }
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true })
    ends.push(() => {
      observer.disconnect()
    })
    for (const query of [
      '(prefers-color-scheme: dark)',
      '(prefers-contrast: more)',
      '(forced-colors: active)',
    ]) {
      const media = matchMedia(query)
      media.addEventListener('change', read)
      ends.push(() => {
        media.removeEventListener('change', read)
      })
    }
  }
  onBeforeUnmount(() => {
    for (const end of ends) end()
  })
  return { theme, start }
}
