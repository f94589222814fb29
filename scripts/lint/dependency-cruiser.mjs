// Which room may look into which. Everything not listed is forbidden, and so is a file that stands
// in no room. The compilers guard the rest: shared code sees neither Node nor the DOM.

const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})(/|$)`
const nodeBuiltins = (...names) => `^(node:)?(${names.join('|')})$`

/** One row: files under `from` may import what matches one of `to`. */
const row = (from, ...to) => to.map((path) => ({ from: { path: from }, to: { path } }))

const shared = '^src-shared'
const main = '^src-main'
const renderer = '^src-renderer'

/** A folder's own files, and other folders' faces. */
const face = (folder) => `${folder}/index\\.ts$`

const sharedRows = [
  ...row(`${shared}/domain/`, `${shared}/domain/`),
  ...row(
    `${shared}/contract/`,
    `${shared}/contract/`,
    face(`${shared}/domain`),
    packages('valibot'),
  ),
  ...row(
    `${shared}/core/`,
    `${shared}/core/`,
    `${shared}/domain/`,
    packages('mathjs', 'decimal\\.js', 'fraction\\.js', 'pure-rand'),
  ),
  ...row(
    `${shared}/content/`,
    `${shared}/content/`,
    face(`${shared}/domain`),
    `${shared}/contract/.*schema`,
    packages('valibot'),
  ),
]

const mainRows = [
  ...row(
    `${main}/index\\.ts$`,
    'electron$',
    packages('electron'),
    face(`${main}/[^/]+`),
    `${main}/[^/]+\\.ts$`,
    `${main}/ipc/register\\.ts$`,
    face(`${shared}/domain`),
    nodeBuiltins('path', 'timers/promises'),
  ),
  ...row(
    `${main}/services\\.ts$`,
    'electron$',
    packages('electron', 'uuid'),
    face(`${main}/[^/]+`),
    `${main}/log\\.ts$`,
    `${main}/compute/worker\\.ts$`,
    `${main}/store/checker\\.ts$`,
    face(`${shared}/domain`),
  ),
  ...row(
    `${main}/commands\\.ts$`,
    'electron$',
    packages('electron', 'uuid'),
    face(`${main}/[^/]+`),
    face(`${shared}/domain`),
    nodeBuiltins('fs', 'fs/promises'),
  ),
  ...row(
    `${main}/app/`,
    `${main}/app/`,
    face(`${main}/messages`),
    face(`${shared}/domain`),
    `${shared}/contract/channels\\.ts$`,
    packages('electron', 'valibot'),
    nodeBuiltins('fs', 'fs/promises', 'path', 'os', 'util', 'url'),
  ),
  ...row(`${main}/messages/`, `${main}/messages/`),
  ...row(`${main}/preload/`, `${shared}/contract/(channels|bridge)\\.ts$`, packages('electron')),
  ...row(
    `${main}/ipc/`,
    `${main}/ipc/`,
    face(`${shared}/(contract|domain|content)`),
    packages('valibot', 'katex'),
  ),
  {
    from: { path: `${main}/app/` },
    to: { path: face(`${shared}/contract`), dependencyTypes: ['type-only'] },
  },
  // Handlers receive these as arguments and know only their types.
  {
    from: { path: `${main}/ipc/` },
    to: {
      path: face(`${main}/(learners|compute|store|content|transfer)`),
      dependencyTypes: ['type-only'],
    },
  },
  ...row(`${main}/ipc/register\\.ts$`, packages('electron'), `${shared}/contract/channels\\.ts$`),
  ...row(
    `${main}/store/`,
    `${main}/store/`,
    face(`${shared}/domain`),
    `${shared}/contract/.*schema`,
    packages('better-sqlite3', 'valibot', 'uuid', 'ts-fsrs'),
    nodeBuiltins('fs', 'fs/promises', 'path', 'os', 'crypto', 'util', 'timers/promises'),
  ),
  ...row(
    `${main}/transfer/`,
    `${main}/transfer/`,
    face(`${main}/messages`),
    face(`${shared}/domain`),
    packages('csv-stringify', 'valibot'),
    nodeBuiltins('fs', 'fs/promises', 'path', 'os', 'events', 'timers/promises'),
  ),
  {
    from: { path: `${main}/transfer/` },
    to: { path: face(`${main}/store`), dependencyTypes: ['type-only'] },
  },
  ...row(
    `${main}/content/`,
    `${main}/content/`,
    face(`${shared}/(domain|content)`),
    packages('valibot'),
    nodeBuiltins('fs', 'fs/promises', 'path'),
  ),
  ...row(
    `${main}/compute/`,
    `${main}/compute/`,
    face(`${shared}/domain`),
    nodeBuiltins('worker_threads'),
  ),
  ...row(`${main}/compute/worker\\.ts$`, face(`${shared}/core`)),
  ...row(
    `${main}/learners/`,
    `${main}/learners/`,
    face(`${shared}/domain`),
    nodeBuiltins('crypto'),
  ),
  ...row(`${main}/log\\.ts$`, packages('electron-log'), nodeBuiltins('path')),
]

const vue = packages('vue', '@vue', 'vue-router', 'pinia', 'vue-i18n', '@intlify')
const features = ['lessons', 'history', 'home', 'data', 'review', 'overview']
const rendererRows = [
  ...row(`${renderer}/api/`, `${renderer}/api/`, face(`${shared}/(contract|domain)`)),
  ...row(`${renderer}/messages/`, `${renderer}/messages/`, vue),
  ...row(
    `${renderer}/ui/`,
    `${renderer}/ui/`,
    face(`${renderer}/messages`),
    face(`${shared}/domain`),
    vue,
    packages('reka-ui', '@fontsource-variable'),
  ),
  ...row(
    `${renderer}/plots/`,
    `${renderer}/plots/`,
    face(`${renderer}/(ui|messages|api)`),
    face(`${shared}/domain`),
    vue,
    packages('chart\\.js', 'chartjs-plugin-annotation'),
  ),
  ...row(
    `${renderer}/editor/`,
    `${renderer}/editor/`,
    face(`${renderer}/(ui|messages|api)`),
    face(`${shared}/domain`),
    vue,
    packages('@codemirror', 'katex'),
  ),
  // Where answers are given: the field, a list, a plot.
  ...row(
    `${renderer}/answers/`,
    `${renderer}/answers/`,
    face(`${renderer}/(ui|messages|api|plots|editor)`),
    face(`${shared}/domain`),
    vue,
  ),
  ...row(
    `${renderer}/explore/`,
    `${renderer}/explore/`,
    face(`${renderer}/(ui|messages|api|plots|editor)`),
    face(`${shared}/domain`),
    vue,
  ),
  // The one picture in three dimensions.
  ...row(`${renderer}/explore/turning-surface/`, packages('three')),
  // What several pages share and several screens show: settings, progress, an attempt as a line.
  ...['settings', 'progress', 'attempts', 'learners'].flatMap((room) =>
    row(
      `${renderer}/${room}/`,
      `${renderer}/${room}/`,
      face(`${renderer}/(ui|messages|api|settings|progress)`),
      face(`${shared}/(domain|contract)`),
      vue,
    ),
  ),
  ...features.flatMap((feature) =>
    row(
      `${renderer}/${feature}/`,
      `${renderer}/${feature}/`,
      face(`${renderer}/(ui|messages|api|plots|editor|explore|settings|progress|attempts)`),
      face(`${shared}/(domain|contract)`),
      vue,
    ),
  ),
  ...row(`${renderer}/lessons/`, packages('katex'), face(`${renderer}/answers`)),
  // What is reviewed is an exercise of a lesson.
  ...row(`${renderer}/review/`, face(`${renderer}/lessons`)),
  // A past attempt is shown by the room that showed it the first time.
  ...row(`${renderer}/history/`, face(`${renderer}/lessons`), packages('@tanstack/vue-virtual')),
  ...row(
    `${renderer}/(shell/|main\\.ts$)`,
    `${renderer}/shell/`,
    face(`${renderer}/[^/]+`),
    // Pages are loaded when their route is, not through a face that would load them all.
    `${renderer}/(learners|${features.join('|')})/[A-Z][A-Za-z]+Page\\.vue$`,
    face(`${shared}/(domain|contract)`),
    vue,
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^tests/', '^scripts/', `${shared}/domain/`, '\\.config\\.'],
      },
      to: {},
    },
    {
      name: 'screen-types-only',
      comment: 'Schemas cost start-up time: the screen takes only types from the contract.',
      severity: 'error',
      from: { path: renderer },
      to: { path: `${shared}/contract`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(tests|scripts)/' },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  allowed: [
    ...sharedRows,
    ...mainRows,
    ...rendererRows,
    { from: { path: '^(tests|scripts)/' }, to: {} },
  ],
  allowedSeverity: 'error',
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\.(svg|png|woff2)$', '\\?(asset|nodeWorker|modulePath)$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
}
