import type { PlotTheme } from '../../../src-renderer/plots/model.ts'

/** Colours that tell themselves apart in a test. */
export const theme: PlotTheme = {
  tones: {
    ink: '#000000',
    muted: '#777777',
    accent: '#0000ff',
    1: '#111111',
    2: '#222222',
    3: '#333333',
    4: '#444444',
    5: '#555555',
    6: '#666666',
  },
  grid: '#eeeeee',
  zero: '#999999',
  surface: '#ffffff',
  fontFamily: 'Inter',
  fontSize: 12,
}
