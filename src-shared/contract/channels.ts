// Names only, and no imports: the sandboxed preload is built from this file alone.

export const methodNames = [
  'app.info',
  'app.storage',
  'backups.list',
  'backups.open',
  'backups.take',
  'backups.restore',
  'data.export',
  'data.import',
  'data.erase',
  'lessons.list',
  'lessons.open',
  'exercises.open',
  'exercises.hint',
  'answers.read',
  'answers.submit',
  'attempts.list',
  'attempts.open',
  'attempts.neighbours',
  'attempts.note',
  'attempts.annotate',
  'drafts.open',
  'drafts.save',
  'predictions.save',
  'predictions.list',
  'review.open',
  'review.snooze',
  'plots.curve',
  'plots.rate',
  'plots.probe',
  'plots.errors',
  'plots.plane',
  'plots.field',
  'plots.scan',
  'plots.spot',
  'plots.slices',
  'plots.surface',
  'plots.points',
  'plots.train',
  'plots.inspect',
  'plots.map',
  'plots.cell',
  'plots.jacobian',
  'plots.jacobianForm',
  'plots.area',
  'plots.antiderivative',
  'plots.optimum',
  'plots.descent',
  'plots.margin',
  'settings.read',
  'settings.write',
] as const
export type MethodName = (typeof methodNames)[number]

export const eventNames = [
  'progress',
  'attempts-changed',
  'storage-changed',
  'menu-command',
] as const
export type EventName = (typeof eventNames)[number]

export const channelOf = (method: MethodName): string => `nabla:${method}`
export const eventChannelOf = (event: EventName): string => `nabla-event:${event}`
export const cancelChannel = 'nabla-cancel'
