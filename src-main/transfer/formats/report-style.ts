/** One style for screen and paper, in the page itself: a report is one file that opens anywhere. */
export const reportStyle = `
  :root { color-scheme: light; }
  body { max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; color: #1d1b22; background: #fff;
    font: 15px/1.5 'Source Serif 4', Georgia, serif; }
  h1 { margin: 0; font-size: 2rem; font-weight: 500; }
  h2 { margin: 2.2rem 0 .6rem; font-size: 1.3rem; font-weight: 600; }
  h3 { margin: 1.4rem 0 .4rem; font-size: 1rem; }
  .made, .times { color: #5f5b68; font-size: .9rem; }
  .sums { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1.4rem 0 0; }
  .sums dt { color: #5f5b68; font-size: .8rem; }
  .sums dd { margin: 0; font-size: 1.35rem; }
  table { width: 100%; border-collapse: collapse; font: 13px/1.4 Inter, system-ui, sans-serif; }
  th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #e2dfd8; text-align: left;
    vertical-align: top; }
  th { color: #5f5b68; font-weight: 600; }
  .day { table-layout: fixed; } .day th:first-child { width: 3.6rem; } .day th:nth-child(2) { width: 30%; }
  .day th:nth-child(4) { width: 5.5rem; } .day .number { width: 4.2rem; }
  .when { font-variant-numeric: tabular-nums; }
  th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  code { font: 12.5px/1.4 'JetBrains Mono', ui-monospace, monospace; overflow-wrap: anywhere; }
  .note { color: #5f5b68; font-style: italic; }
  .correct { color: #14683f; } .incorrect { color: #a3271f; } .undecided { color: #7a5200; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  @media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }
  @page { margin: 18mm 16mm; }
`
