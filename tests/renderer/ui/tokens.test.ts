import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(
  path.resolve(import.meta.dirname, '../../../src-renderer/ui/tokens.css'),
  'utf8',
)

const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

/** WCAG 2.2: relative luminance of an opaque sRGB colour. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const texts = [
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-strong',
  'positive',
  'negative',
  'caution',
]
const pairs = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground, 4.5] as const)),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['accent-strong', 'accent-wash', 4.5],
  ['ink', 'accent-wash', 4.5],
  ...['positive', 'negative', 'caution'].flatMap(
    (tone) =>
      [
        [tone, `${tone}-wash`, 4.5],
        ['ink', `${tone}-wash`, 4.5],
      ] as const,
  ),
  ['plot-text', 'plot-surface', 4.5],
  // Lines are labelled in their own colour.
  ...[1, 2, 3, 4, 5, 6].map((n) => [`plot-${String(n)}`, 'plot-surface', 4.5] as const),
  ...grounds.map((ground) => ['rule-strong', ground, 3] as const),
] as const

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
    const [one, other] = [colours.get(front)?.[theme], colours.get(back)?.[theme]]
    expect(one, front).toBeDefined()
    expect(other, back).toBeDefined()
    expect(contrast(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least)
  })
})
