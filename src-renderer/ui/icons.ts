/** Strokes on a 20 × 20 grid, 1.6 wide, round ends. */
export const icons = {
  'arrow-down': 'M10 3.5v13M5 11.5l5 5 5-5',
  'arrow-up': 'M10 16.5v-13M5 8.5l5-5 5 5',
  'arrow-left': 'M16.5 10h-13M8.5 5 3.5 10l5 5',
  'arrow-right': 'M3.5 10h13M11.5 5l5 5-5 5',
  archive: 'M3 4h14v3.6H3ZM4.2 7.6v8.9h11.6V7.6M8 10.8h4',
  caution: 'M10 3.2 17.8 16.5H2.2ZM10 8.2v4M10 14.3v.1',
  check: 'M4 10.6 8.2 14.8 16.2 5.6',
  close: 'M5 5l10 10M15 5 5 15',
  cross: 'M5 5l10 10M15 5 5 15',
  history: 'M3.2 10a6.8 6.8 0 1 0 2.1-4.9L3.2 7M3.2 3.2V7H7M10 6.4V10l2.6 1.8',
  home: 'M3 9.2 10 3.4l7 5.8M5 7.8v8.7h10V7.8M8.4 16.5v-4.6h3.2v4.6',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.2v4.3M10 6.5v.1',
  keyboard: 'M2.5 5h15v10h-15ZM5.5 8h.1M8.5 8h.1M11.5 8h.1M14.5 8h.1M6.5 12h7',
  light:
    'M10 13.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M15.7 4.3l-1.2 1.2M5.5 14.5l-1.2 1.2',
  dark: 'M16.6 11.8A7 7 0 0 1 8.2 3.4a7 7 0 1 0 8.4 8.4Z',
  menu: 'M3 6h14M3 10h14M3 14h14',
  progress: 'M3 16.5h14M5.5 13.5V10M10 13.5V4.5M14.5 13.5V7.5',
  question: 'M7 7.4a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M10 15.4v.1',
  system: 'M3 4h14v9.5H3ZM7.5 16.8h5M10 13.5v3.3',
  undo: 'M4 8.2h8a4 4 0 0 1 0 8H8M7.4 4.6 3.8 8.2l3.6 3.6',
  hint: 'M7.6 14.2c0-1.9-2.4-2.8-2.4-6a4.8 4.8 0 0 1 9.6 0c0 3.2-2.4 4.1-2.4 6ZM8 17.2h4',
  table: 'M3 4h14v12H3ZM3 8h14M3 12h14M8.2 4v12',
} as const

export type IconName = keyof typeof icons
