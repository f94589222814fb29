export const plots = {
  showTable: 'Show as table',
  hideTable: 'Hide table',
  ofPlot: 'for {title}',
  numbersOf: 'Numbers of the plot {title}',
} as const
